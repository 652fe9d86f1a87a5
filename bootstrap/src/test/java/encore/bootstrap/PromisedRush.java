package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.AccessTokens;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Many who want one of the same coupon, of which there are fewer; each insists until he knows. */
final class PromisedRush {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int AT_ONCE = 100;

  final String coupon;
  final AtomicInteger accepted = new AtomicInteger();
  private final RunningHouse house;
  private final Supplier<URI> door;
  private final int quota;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  /**
   * @param house has the books
   * @param door where they ask; somebody may be there, or in a moment again
   */
  PromisedRush(RunningHouse house, Supplier<URI> door, int quota) {
    this.house = house;
    this.door = door;
    this.quota = quota;
    this.coupon = campaign();
  }

  /** What one was told first, and what he has in the end. */
  record End(int status, String end) {
    boolean isPromised() {
      return status == 202;
    }

    boolean has() {
      return end.equals("ISSUED");
    }
  }

  private String campaign() {
    var made =
        house
            .visitor()
            .asAdmin()
            .post(
                "/api/admin/coupons",
                """
                {"name":"Early birds","discount":{"type":"PERCENT","value":10},
                 "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z",
                 "validDays":30,"totalQuantity":%d,"issueMode":"ASYNC"}
                """
                    .formatted(quota));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().get("couponId").asString();
  }

  /** All of them; meanwhile something happens. */
  List<End> run(int fans, Runnable meanwhile) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Callable<End>>();
      for (int i = 0; i < fans; i++) {
        var token = token();
        all.add(() -> insist(token));
      }
      var futures = all.stream().map(threads::submit).toList();
      meanwhile.run();
      var ends = new ArrayList<End>();
      for (var future : futures) {
        ends.add(future.get());
      }
      return ends;
    }
  }

  End one() {
    return insist(token());
  }

  private String token() {
    var id = new UserId(UUID.randomUUID());
    var fan = new Account(id, new Email(id.value() + "@example.com"), "A fan", Role.USER);
    return house.part(AccessTokens.class).issue(fan).value();
  }

  private End insist(String token) {
    var key = UUID.randomUUID().toString();
    var first = asked(fan -> fan.keyed(key).post(path("/issue"), "{}"), token);
    if (first.status() != 202) {
      var end = first.status() == 201 ? "ISSUED" : first.code();
      return new End(first.status(), end);
    }
    accepted.incrementAndGet();
    long began = System.nanoTime();
    var at = first.header("Location").orElseThrow();
    while (since(began).compareTo(PATIENCE) < 0) {
      var answer = asked(fan -> fan.get(at), token).json();
      var status = answer.get("status").asString();
      if (!status.equals("PENDING")) {
        var end = status.equals("ISSUED") ? status : answer.get("reasonCode").asString();
        return new End(202, end);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return new End(202, "PENDING");
  }

  private interface Question {
    Visitor.Answer to(Visitor fan);
  }

  private Visitor.Answer asked(Question question, String token) {
    long began = System.nanoTime();
    while (since(began).compareTo(PATIENCE) < 0) {
      turns.acquireUninterruptibly();
      try {
        var answer = question.to(new Visitor(door.get()).with(token));
        if (answer.status() != 503 && !answer.body().contains("IDEMPOTENCY_IN_PROGRESS")) {
          return answer;
        }
      } catch (IllegalStateException gone) {
        // Nobody is there: in a moment there is again.
      } finally {
        turns.release();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("never answered");
  }

  private String path(String what) {
    return "/api/coupons/" + coupon + what;
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Everybody has one answer, as many have one as there were, and the books say the same. */
  void assertSound(List<End> ends) {
    assertThat(ends).filteredOn(End::has).hasSize(quota);
    assertThat(ends)
        .filteredOn(end -> !end.has())
        .allSatisfy(end -> assertThat(end.end()).isEqualTo("COUPON_SOLD_OUT"));
    assertThat(list("SELECT number FROM user_coupon WHERE coupon_id = :id::uuid ORDER BY 1"))
        .isEqualTo(LongStream.rangeClosed(1, quota).boxed().toList());
    assertThat(list("SELECT issued FROM coupon WHERE id = :id::uuid"))
        .containsExactly((long) quota);
    long promised = ends.stream().filter(End::isPromised).count();
    assertThat(
            list(
                "SELECT count(*) FROM coupon_request WHERE coupon_id = :id::uuid"
                    + " AND status <> 'PENDING'"))
        .containsExactly(promised);
    assertThat(list(TURNED_ROUND)).as("refused in favour of one behind him").containsExactly(0L);
  }

  private static final String TURNED_ROUND =
      """
      SELECT count(*)
        FROM coupon_request refused
       WHERE refused.coupon_id = :id::uuid AND refused.reason = 'COUPON_SOLD_OUT'
         AND EXISTS (SELECT
                       FROM coupon_request won
                      WHERE won.coupon_id = refused.coupon_id AND won.status = 'ISSUED'
                        AND won.seq > refused.seq AND won.accepted_at > refused.finished_at)
      """;

  /** From the promise to its answer in the books: who asks has his own queue here. */
  Duration slowest() {
    var sql =
        "SELECT max(extract(epoch FROM finished_at - accepted_at) * 1000)::bigint"
            + " FROM coupon_request WHERE coupon_id = :id::uuid";
    return Duration.ofMillis(list(sql).getFirst());
  }

  private List<Long> list(String sql) {
    return house.database().sql().sql(sql).param("id", coupon).query(Long.class).list();
  }
}
