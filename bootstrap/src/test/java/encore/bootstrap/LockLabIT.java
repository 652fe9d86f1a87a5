package encore.bootstrap;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.LockStrategy;
import encore.persistence.booking.PostgresBoxOffice;
import encore.testing.BookKeeping;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The lock strategy of a running house is changed by its administrator, in the lab and only there.
 */
class LockLabIT {

  private static final String LOCK = "/api/admin/experiments/lock-strategy";
  private static final Map<String, String> LAB =
      Map.of("encore.lab.enabled", "true", "encore.booking.hold-ttl", "1s");

  @Test
  void everyStrategyTakesItsTurnWhileSeatsAreSold() throws Exception {
    try (var house = RunningHouse.start(LAB)) {
      var hall = house.hall();
      var schedule = hall.schedule().value().toString();
      var over = new AtomicBoolean();
      var won = new AtomicInteger();
      var statuses = ConcurrentHashMap.<Integer>newKeySet();

      race(
          9,
          runner ->
              () -> {
                if (runner == 0) {
                  takeTurns(house.visitor().asAdmin(), won, over);
                  return runner;
                }
                var chance = new Random(runner);
                var buyer = house.visitor().as("fan" + runner + "@example.com");
                while (!over.get()) {
                  int seat = chance.nextInt(12) + 1;
                  var answer = buyer.hold(schedule, "[%d,%d]".formatted(seat, seat % 12 + 1));
                  statuses.add(answer.status());
                  won.addAndGet(answer.status() == 200 ? 1 : 0);
                }
                return runner;
              });

      assertThat(statuses).contains(200, 409).isSubsetOf(200, 409, 503);
      var log = PostgresBoxOffice.transitions(house.database(), hall);
      BookKeeping.isSound(log);
      assertThat(log.stream().filter(each -> each.kind().equals("HELD"))).hasSize(2 * won.get());
      assertThat(house.visitor().get("/actuator/prometheus").body())
          .contains(strategies().map("strategy=\"%s\""::formatted).toList());
    }
  }

  @Test
  void theSwitchIsSeenAndTurnedInBothSpellings() {
    try (var house = RunningHouse.start(LAB)) {
      var admin = house.visitor().asAdmin();
      assertThat(admin.get(LOCK).json().get("current").asString()).isEqualTo("CONDITIONAL_UPDATE");

      assertThat(admin.put(LOCK, "{\"strategy\":\"row-lock\"}").status()).isEqualTo(200);
      var now = admin.get(LOCK).json();
      assertThat(now.get("current").asString()).isEqualTo("ROW_LOCK");
      assertThat(now.get("configured").asString()).isEqualTo("CONDITIONAL_UPDATE");
      assertThat(now.get("available")).hasSize(LockStrategy.values().length);
      assertThat(admin.put(LOCK, "{\"strategy\":\"CONDITIONAL_UPDATE\"}").status()).isEqualTo(200);

      var hope = admin.put(LOCK, "{\"strategy\":\"hope\"}");
      assertThat(hope.status()).isEqualTo(400);
      assertThat(hope.body()).contains("#/strategy", "ROW_LOCK", "CONDITIONAL_UPDATE");
      assertThat(admin.put(LOCK, "{}").body()).contains("#/strategy", "REQUIRED");
      assertThat(admin.put(LOCK, "{\"strategy\":7}").status()).isEqualTo(400);

      var fan = house.visitor().as("fan1@example.com");
      assertThat(fan.put(LOCK, "{\"strategy\":\"row-lock\"}").code()).isEqualTo("FORBIDDEN");
      assertThat(fan.get(LOCK).status()).isEqualTo(403);
      assertThat(house.visitor().get(LOCK).status()).isEqualTo(401);
      assertThat(admin.get(LOCK).json().get("current").asString()).isEqualTo("CONDITIONAL_UPDATE");
    }
  }

  @Test
  void outsideTheLabThereIsNothingToTurn() {
    var admin = RunningHouse.shared().visitor().asAdmin();

    assertThat(admin.get(LOCK).code()).isEqualTo("ROUTE_NOT_FOUND");
    assertThat(admin.put(LOCK, "{\"strategy\":\"row-lock\"}").code()).isEqualTo("ROUTE_NOT_FOUND");
    assertThat(RunningHouse.shared().visitor().get(LOCK).status()).isEqualTo(401);
  }

  /** Each until some seats were won with it, twice round. */
  private static void takeTurns(Visitor admin, AtomicInteger won, AtomicBoolean over) {
    try {
      for (var strategy : Stream.concat(strategies(), strategies()).toList()) {
        int before = won.get();
        assertThat(admin.put(LOCK, "{\"strategy\":\"" + strategy + "\"}").status()).isEqualTo(200);
        Await.until(
            "seats are won by " + strategy, Duration.ofSeconds(8), () -> won.get() >= before + 3);
      }
    } finally {
      over.set(true);
    }
  }

  /** All that sell nothing twice. */
  private static Stream<String> strategies() {
    return Stream.of(LockStrategy.values())
        .filter(strategy -> strategy != LockStrategy.NONE)
        .map(LockStrategy::name);
  }
}
