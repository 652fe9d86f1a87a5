package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.AccessTokens;
import encore.domain.coupon.IssueMode;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Many who want one of the same coupon, of which there are fewer; each insists until he knows. */
final class CouponCrowd {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int AT_ONCE = 100;

  final String coupon;

  /** How many were told of a place: they have one, or are promised an answer. */
  final AtomicInteger placed = new AtomicInteger();

  private final RunningHouse house;
  private final Supplier<URI> door;
  private final int quota;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  /**
   * @param house has the books
   * @param door where they ask; somebody may be there, or in a moment again
   * @param mode of the campaign
   */
  CouponCrowd(RunningHouse house, Supplier<URI> door, int quota, IssueMode mode) {
    this.house = house;
    this.door = door;
    this.quota = quota;
    this.coupon = campaign(mode);
  }

  /**
   * What one was told first, and what he has in the end.
   *
   * @param which he has, if any
   * @param began to ask for the first time
   * @param placed heard of his place, or that there is none for him
   */
  record End(UUID fan, int status, String end, Optional<String> which, long began, long placed) {
    boolean isPromised() {
      return status == 202;
    }

    boolean has() {
      return end.equals("ISSUED");
    }
  }

  private String campaign(IssueMode mode) {
    var made =
        house
            .visitor()
            .asAdmin()
            .post(
                "/api/admin/coupons",
                """
                {"name":"Early birds","discount":{"type":"PERCENT","value":10},
                 "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z",
                 "validDays":30,"totalQuantity":%d,"issueMode":"%s"}
                """
                    .formatted(quota, mode));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().get("couponId").asString();
  }

  /** All of them, as the campaign does; meanwhile something happens. */
  List<End> run(int fans, Runnable meanwhile) throws Exception {
    return run(fans, _ -> Optional.empty(), meanwhile);
  }

  /**
   * @param prefers each of them
   */
  List<End> run(int fans, IntFunction<Optional<String>> prefers, Runnable meanwhile)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Callable<End>>();
      for (int i = 0; i < fans; i++) {
        var fan = fan(prefers.apply(i));
        all.add(() -> insist(fan));
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
    return insist(fan(Optional.empty()));
  }

  private record Fan(UUID id, String token, Optional<String> prefers, String key) {
    Visitor at(URI door) {
      var here = new Visitor(door).with(token);
      return prefers.map(here::preferring).orElse(here);
    }
  }

  private Fan fan(Optional<String> prefers) {
    var id = UUID.randomUUID();
    var account = new Account(new UserId(id), new Email(id + "@example.com"), "A fan", Role.USER);
    var token = house.part(AccessTokens.class).issue(account).value();
    return new Fan(id, token, prefers, UUID.randomUUID().toString());
  }

  private End insist(Fan fan) {
    var first = asked(fan, here -> here.keyed(fan.key()).post(path(), "{}"));
    var answer = first.answer();
    if (answer.status() < 300) {
      placed.incrementAndGet();
    }
    return switch (answer.status()) {
      case 201 -> end(fan, first, "ISSUED", Optional.of(which(answer)));
      case 202 -> promised(fan, first);
      default -> end(fan, first, answer.code(), Optional.empty());
    };
  }

  private End promised(Fan fan, Told first) {
    var at = first.answer().header("Location").orElseThrow();
    long asking = System.nanoTime();
    while (since(asking).compareTo(PATIENCE) < 0) {
      var answer = asked(fan, here -> here.get(at)).answer();
      var status = answer.json().get("status").asString();
      if (status.equals("ISSUED")) {
        return end(fan, first, status, Optional.of(which(answer)));
      }
      if (!status.equals("PENDING")) {
        return end(fan, first, answer.json().get("reasonCode").asString(), Optional.empty());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return end(fan, first, "PENDING", Optional.empty());
  }

  private static End end(Fan fan, Told first, String end, Optional<String> which) {
    return new End(fan.id(), first.answer().status(), end, which, first.began(), first.ended());
  }

  private static String which(Visitor.Answer answer) {
    return answer.json().get("userCouponId").asString();
  }

  private interface Question {
    Visitor.Answer to(Visitor house);
  }

  /** The answer that counted, and when it was asked for the first time. */
  private record Told(Visitor.Answer answer, long began, long ended) {}

  private Told asked(Fan fan, Question question) {
    long asking = System.nanoTime();
    var began = Optional.<Long>empty();
    while (since(asking).compareTo(PATIENCE) < 0) {
      turns.acquireUninterruptibly();
      long now = System.nanoTime();
      began = began.or(() -> Optional.of(now));
      try {
        var answer = question.to(fan.at(door.get()));
        if (answer.status() != 503 && !answer.body().contains("IDEMPOTENCY_IN_PROGRESS")) {
          return new Told(answer, began.get(), System.nanoTime());
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

  private String path() {
    return "/api/coupons/" + coupon + "/issue";
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  CouponBooks books() {
    return new CouponBooks(house.database(), coupon, quota);
  }
}
