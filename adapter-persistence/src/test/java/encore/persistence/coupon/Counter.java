package encore.persistence.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.FiledCoupon;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.RequestCoupon.Command;
import encore.application.coupon.RequestCoupon.Outcome;
import encore.domain.coupon.IssueRequestId;
import encore.domain.identity.UserId;
import java.util.List;
import java.util.UUID;

/** Where coupons are asked for and handed out, and what the books say of it. */
final class Counter {

  static final int MAX = 10_000;

  final Mint mint;
  final JdbcCouponRequests requests;
  final SqlWaitingRequests waiting;
  private final SqlIssueRequestViews views;

  Counter(Mint mint) {
    this.mint = mint;
    this.requests = new JdbcCouponRequests(mint.database);
    this.waiting = new SqlWaitingRequests(mint.database);
    this.views = new SqlIssueRequestViews(mint.database);
    mint.database.sql().sql("DELETE FROM coupon_request").update();
  }

  int serveAll(FiledCoupon coupon) {
    int all = 0;
    for (int answered = 1; answered > 0; all += answered) {
      answered = requests.serve(coupon.coupon().id(), 7);
    }
    return all;
  }

  Outcome accept(FiledCoupon coupon, UserId user) {
    return requests.accept(new Command(user, coupon.coupon().id()), newId(), MAX);
  }

  Answer answer(IssueRequestId request) {
    return views.request(request).map(IssueRequest::answer).orElseThrow();
  }

  static IssueRequestId id(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).request().id();
  }

  static IssueRequestId newId() {
    return new IssueRequestId(UUID.randomUUID());
  }

  static UUID idOf(FiledCoupon coupon) {
    return coupon.coupon().id().value();
  }

  /** Past the door: more than there are, as when they came at once. */
  void insert(FiledCoupon coupon, int many) {
    mint.database
        .sql()
        .sql(
            """
            INSERT INTO coupon_request (id, coupon_id, user_id, accepted_at)
            SELECT uuidv7(), :id, uuidv7(), app_now() FROM generate_series(1, :many)
            """)
        .param("id", idOf(coupon))
        .param("many", many)
        .update();
  }

  List<Long> numbersInOrderOfAcceptance(FiledCoupon coupon) {
    return mint.database
        .sql()
        .sql(
            """
            SELECT u.number
              FROM coupon_request r
              JOIN user_coupon u ON u.id = r.user_coupon_id AND u.user_id = r.user_id
             WHERE r.coupon_id = :id
             ORDER BY r.seq
            """)
        .param("id", idOf(coupon))
        .query(Long.class)
        .list();
  }

  long count(FiledCoupon coupon, String where) {
    return mint.database
        .sql()
        .sql("SELECT count(*) FROM coupon_request WHERE coupon_id = :id AND " + where)
        .param("id", idOf(coupon))
        .query(Long.class)
        .single();
  }

  long told(FiledCoupon coupon) {
    return mint.database
        .sql()
        .sql("SELECT count(*) FROM outbox WHERE payload ->> 'couponId' = :id")
        .param("id", idOf(coupon).toString())
        .query(Long.class)
        .single();
  }
}
