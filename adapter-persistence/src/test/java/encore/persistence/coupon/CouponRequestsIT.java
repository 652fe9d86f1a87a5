package encore.persistence.coupon;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.FiledCoupon;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import encore.application.coupon.RequestCoupon.Command;
import encore.application.coupon.RequestCoupon.Outcome;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was promised an answer, and what he gets, counted by the database. */
class CouponRequestsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final int MAX = 10_000;

  private final Mint mint = new Mint(DATABASE.database());
  private final JdbcCouponRequests requests = new JdbcCouponRequests(mint.database);
  private final SqlIssueRequestViews views = new SqlIssueRequestViews(mint.database);
  private final SqlWaitingRequests waiting = new SqlWaitingRequests(mint.database);

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(NOON));
    mint.database.sql().sql("DELETE FROM coupon_request").update();
  }

  @Test
  void fiveHundredAreAnsweredByOneStatementInTheOrderOfTheirAcceptance() {
    var coupon = mint.tenth(450);
    insert(coupon, 500);

    assertThat(requests.serve(coupon.coupon().id(), 500)).isEqualTo(500);
    assertThat(requests.serve(coupon.coupon().id(), 500)).as("each once").isZero();

    assertThat(numbersInOrderOfAcceptance(coupon))
        .isEqualTo(LongStream.rangeClosed(1, 450).boxed().toList());
    assertThat(count(coupon, "status = 'REJECTED' AND reason = 'COUPON_SOLD_OUT'")).isEqualTo(50);
    assertThat(mint.standing(coupon.coupon().id()).coupon().stock().issued()).isEqualTo(450);
    assertThat(told(coupon)).as("a wish each, and an answer each").isEqualTo(1_000);
  }

  @Test
  void whoeverServesAtOnceAnswersEachOnceAndNumbersHaveNoGap() throws Exception {
    var coupon = mint.tenth(90);
    insert(coupon, 120);

    var answered = race(8, _ -> () -> serveAll(coupon));

    assertThat(answered.stream().mapToInt(each -> each).sum()).isEqualTo(120);
    assertThat(numbersInOrderOfAcceptance(coupon))
        .isEqualTo(LongStream.rangeClosed(1, 90).boxed().toList());
  }

  @Test
  void whoAsksAgainWhileHeWaitsHasAskedOnce() throws Exception {
    var coupon = mint.tenth(10);
    var user = aBuyer();

    var outcomes = race(10, _ -> () -> accept(coupon, user));

    assertThat(outcomes.stream().map(CouponRequestsIT::id).distinct()).hasSize(1);
    assertThat(count(coupon, "TRUE")).isOne();
    serveAll(coupon);
    assertThat(accept(coupon, user)).isInstanceOf(Outcome.IssuedBefore.class);
  }

  @Test
  void atTheDoorItIsKnownForWhomTheRestIs() {
    var coupon = mint.tenth(2);
    var anna = aBuyer();
    accept(coupon, anna);
    accept(coupon, aBuyer());
    assertThat(accept(coupon, aBuyer())).isEqualTo(new Outcome.SoldOut());
    assertThat(accept(coupon, anna)).as("has her place").isInstanceOf(Outcome.Accepted.class);

    var other = mint.tenth(2);
    var bob = aBuyer();
    accept(other, bob);
    mint.given(other, bob);
    var carl = id(accept(other, aBuyer()));
    assertThat(accept(other, aBuyer())).as("one left, for Carl").isEqualTo(new Outcome.SoldOut());
    serveAll(other);
    assertThat(answer(carl)).isInstanceOf(Answer.Issued.class);
    assertThat(mint.standing(other.coupon().id()).coupon().stock().remaining()).isZero();
  }

  @Test
  void whatCannotBePromisedIsNot() {
    var nobodys = new CouponId(UUID.randomUUID());
    assertThat(requests.accept(new Command(aBuyer(), nobodys), newId(), MAX))
        .isEqualTo(new Outcome.NoSuchCoupon());
    var coupon = mint.tenth(5);
    DATABASE.setClock(Optional.of(Mint.WINDOW.closesAt()));
    assertThat(accept(coupon, aBuyer()))
        .isEqualTo(new Outcome.NotOpen(Mint.WINDOW.opensAt(), Mint.WINDOW.closesAt()));
    noon();
    assertThat(requests.accept(new Command(aBuyer(), coupon.coupon().id()), newId(), 1))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(requests.accept(new Command(aBuyer(), coupon.coupon().id()), newId(), 1))
        .isEqualTo(new Outcome.Crowded());
    mint.edit(coupon, Mint.stopped());
    assertThat(accept(coupon, aBuyer())).isEqualTo(new Outcome.NotActive());
    assertThat(count(coupon, "TRUE")).isOne();
  }

  @Test
  void everybodyHearsWhyHeGetsNone() {
    var coupon = mint.tenth(5);
    var has = aBuyer();
    var hasOne = id(accept(coupon, has));
    mint.given(coupon, has);
    var isIn = id(accept(coupon, aBuyer()));
    DATABASE.setClock(Optional.of(Mint.WINDOW.closesAt()));
    serveAll(coupon);
    assertThat(answer(hasOne))
        .isEqualTo(new Answer.Rejected(Reason.COUPON_ALREADY_ISSUED, Mint.WINDOW.closesAt()));
    assertThat(answer(isIn)).as("accepted while it was open").isInstanceOf(Answer.Issued.class);

    noon();
    var late = id(accept(coupon, aBuyer()));
    mint.edit(coupon, Mint.stopped());
    serveAll(coupon);
    assertThat(answer(late)).isEqualTo(new Answer.Rejected(Reason.COUPON_NOT_ACTIVE, NOON));

    var gone = mint.tenth(1);
    var lost = id(accept(gone, aBuyer()));
    mint.database.sql().sql("DELETE FROM coupon WHERE id = :id").param("id", idOf(gone)).update();
    assertThat(serveAll(gone)).isOne();
    assertThat(answer(lost)).isEqualTo(new Answer.Rejected(Reason.COUPON_NOT_FOUND, NOON));
  }

  /** C4: who was accepted before another began is not refused in his favour, whoever he is. */
  @Test
  void whoTakesAtOnceStandsBehindThoseWhoWerePromised() {
    var coupon = mint.tenth(1);
    var anna = id(accept(coupon, aBuyer()));
    var issues = new JdbcCouponIssues(mint.database);
    var bob = aBuyer();

    assertThat(issues.take(coupon.coupon().id(), bob, new UserCouponId(UUID.randomUUID())))
        .isEqualTo(new CouponIssues.Result.Behind());
    serveAll(coupon);
    assertThat(issues.take(coupon.coupon().id(), bob, new UserCouponId(UUID.randomUUID())))
        .isEqualTo(new CouponIssues.Result.SoldOut());
    assertThat(answer(anna)).isInstanceOf(Answer.Issued.class);
  }

  @Test
  void whoWaitsTooLongIsFoundAndWhatIsOldGoesAway() {
    var coupon = mint.tenth(5);
    accept(coupon, aBuyer());
    var patience = Duration.ofSeconds(2);
    assertThat(waiting.late(patience, 5)).isEmpty();
    DATABASE.setClock(Optional.of(NOON.plusSeconds(3)));
    assertThat(waiting.late(patience, 5)).containsExactly(coupon.coupon().id());
    assertThat(waiting.backlog().oldest().orElseThrow().age()).isEqualTo(Duration.ofSeconds(3));
    assertThat(waiting.backlog().count()).isOne();

    serveAll(coupon);
    assertThat(waiting.late(patience, 5)).isEmpty();
    assertThat(waiting.backlog().oldest()).isEmpty();
    DATABASE.setClock(Optional.of(NOON.plusSeconds(63)));
    var unanswered = id(accept(coupon, aBuyer()));
    assertThat(requests.forget(Duration.ofSeconds(61), 5)).isZero();
    assertThat(requests.forget(Duration.ofSeconds(59), 5)).isOne();
    assertThat(answer(unanswered)).as("waits, however old").isEqualTo(new Answer.Pending());
  }

  @Test
  void theSchemaLetsNobodyAnswerTwiceOrTakeAnAnswerBack() {
    var coupon = mint.tenth(5);
    var one = id(accept(coupon, aBuyer()));
    serveAll(coupon);
    for (var wrong :
        List.of(
            "status = 'PENDING', user_coupon_id = NULL, finished_at = NULL",
            "status = 'REJECTED', reason = 'COUPON_SOLD_OUT', user_coupon_id = NULL")) {
      assertThatThrownBy(() ->
              mint.database
                  .sql()
                  .sql("UPDATE coupon_request SET " + wrong + " WHERE id = :id")
                  .param("id", one.value())
                  .update())
          .as(wrong)
          .isNotNull();
    }
  }

  private int serveAll(FiledCoupon coupon) {
    int all = 0;
    for (int answered = 1; answered > 0; all += answered) {
      answered = requests.serve(coupon.coupon().id(), 7);
    }
    return all;
  }

  private Outcome accept(FiledCoupon coupon, UserId user) {
    return requests.accept(new Command(user, coupon.coupon().id()), newId(), MAX);
  }

  private Answer answer(IssueRequestId request) {
    return views.request(request).map(IssueRequest::answer).orElseThrow();
  }

  private static IssueRequestId id(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).request().id();
  }

  private static IssueRequestId newId() {
    return new IssueRequestId(UUID.randomUUID());
  }

  private static UUID idOf(FiledCoupon coupon) {
    return coupon.coupon().id().value();
  }

  /** Past the door: more than there are, as when they came at once. */
  private void insert(FiledCoupon coupon, int many) {
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

  private List<Long> numbersInOrderOfAcceptance(FiledCoupon coupon) {
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

  private long count(FiledCoupon coupon, String where) {
    return mint.database
        .sql()
        .sql("SELECT count(*) FROM coupon_request WHERE coupon_id = :id AND " + where)
        .param("id", idOf(coupon))
        .query(Long.class)
        .single();
  }

  private long told(FiledCoupon coupon) {
    return mint.database
        .sql()
        .sql("SELECT count(*) FROM outbox WHERE payload ->> 'couponId' = :id")
        .param("id", idOf(coupon).toString())
        .query(Long.class)
        .single();
  }
}
