package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Form;
import encore.testing.servers.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A house of its own process is killed while a crowd pays, started again, and asked by all of them
 * with the same keys: each has paid once and has his seat.
 */
class PaymentsSurviveAKillIT {

  private static final int BUYERS = Form.of(100, 200);
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long WON = 1_000;

  @TempDir private static Path directory;
  private static RunningHouse house;

  private final AtomicInteger paid = new AtomicInteger();
  private final HouseApart victim = new HouseApart(directory, house.databaseUrl(), Map.of());

  @BeforeAll
  static void open() {
    house = RunningHouse.start(Map.of());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoeverAskedHasPaidOnceAndHasHisSeat() throws Exception {
    try (victim;
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var buyers = buyers(concertHall());
      victim.awaitReady();
      var answers = new ArrayList<Future<Visitor.Answer>>();
      for (var buyer : buyers) {
        answers.add(threads.submit(() -> buyer.insist(this)));
      }
      Await.until("a third has paid", PATIENCE, () -> paid.get() > BUYERS / 3);
      victim.kill();
      int before = paid.get();
      victim.startAgain();
      for (var answer : answers) {
        assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(200);
      }
      assertThat(before).as("killed in the middle").isLessThan(BUYERS);
    }
    assertBooks();
  }

  private void assertBooks() {
    assertThat(count("SELECT count(*) FROM payment WHERE status = 'COMPLETED'")).isEqualTo(BUYERS);
    assertThat(count("SELECT count(DISTINCT booking_id) FROM payment")).isEqualTo(BUYERS);
    assertThat(count("SELECT count(*) FROM transfer WHERE kind = 'USE'")).isEqualTo(BUYERS);
    assertThat(count("SELECT count(*) FROM wallet WHERE balance <> 0")).isZero();
    assertThat(count("SELECT count(*) FROM seat WHERE status = 'SOLD'")).isEqualTo(BUYERS);
    assertThat(count("SELECT count(*) FROM booking WHERE status = 'CONFIRMED'")).isEqualTo(BUYERS);
    var proof = house.visitor().asAdmin().get("/api/admin/wallets/proof").json();
    assertThat(proof.get("isSound").asBoolean()).as(proof.toString()).isTrue();
    assertThat(proof.get("sumOfAccounts").asLong()).isZero();
  }

  private static String concertHall() {
    var schedule = house.hall().schedule().value().toString();
    house
        .database()
        .sql()
        .sql(
            """
            INSERT INTO seat (schedule_id, number, grade, price)
            SELECT :schedule::uuid, n, 'R', :won
              FROM generate_series(1001, :last) AS n
            """)
        .param("schedule", schedule)
        .param("won", WON)
        .param("last", 1_000 + BUYERS)
        .update();
    return schedule;
  }

  /** Everybody holds a seat and is about to pay, from just enough. */
  private List<Buyer> buyers(String schedule) {
    var buyers = new ArrayList<Buyer>();
    for (int i = 1; i <= BUYERS; i++) {
      var token = house.token("buyer" + i + "@example.com");
      var here = new Visitor(house.url()).with(token);
      var user = here.get("/api/users/me").json().get("userId").asString();
      here.post("/api/users/" + user + "/balance/charge", "{\"amount\":%d}".formatted(WON));
      var held = here.hold(schedule, "[%d]".formatted(1_000 + i));
      var request =
          "{\"bookingId\":\"%s\",\"method\":\"POINT\"}"
              .formatted(held.json().get("bookingId").asString());
      var payment = here.post("/api/payments", request).header("Location").orElseThrow();
      buyers.add(new Buyer(token, payment, UUID.randomUUID().toString()));
    }
    return buyers;
  }

  /** Somebody who asks again with the same key until he knows. */
  private record Buyer(String token, String payment, String key) {

    Visitor.Answer insist(PaymentsSurviveAKillIT test) {
      var there = new Visitor(test.victim.url()).with(token).keyed(key);
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < until) {
        try {
          var answer = there.post(payment + "/complete", "{}");
          if (answer.status() == 200) {
            test.paid.incrementAndGet();
            return answer;
          }
          assertThat(answer.status()).as(answer.body()).isIn(503, 409, 429);
        } catch (IllegalStateException gone) {
          // Nobody is there: in a moment there is again.
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      throw new AssertionError("never answered: " + payment);
    }
  }

  private static long count(String sql) {
    return house.database().sql().sql(sql).query(Long.class).single();
  }
}
