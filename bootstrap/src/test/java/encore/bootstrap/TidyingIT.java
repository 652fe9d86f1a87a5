package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The job runs, and goes on while somebody waits in vain for servers that are away. */
class TidyingIT {

  @Test
  void aLapsedHoldIsWrittenDownByItself() {
    var nowhere = "127.0.0.1:" + FreePorts.any();
    var settings =
        Map.of(
            "encore.booking.hold-ttl",
            "1s",
            "encore.redis.url",
            "redis://" + nowhere,
            "encore.kafka.bootstrap-servers",
            nowhere);
    try (var house = RunningHouse.start(settings)) {
      var schedule = house.hall().schedule().value();
      var anna = house.visitor().as("anna@example.com");
      assertThat(anna.hold(schedule.toString(), "[1,2]").status()).isEqualTo(200);

      Await.until(
          "both seats are expired in the log",
          Duration.ofSeconds(15),
          () -> expired(house, schedule) == 2);
    }
  }

  private static int expired(RunningHouse house, UUID schedule) {
    return house
        .database()
        .sql()
        .sql(
            """
            SELECT count(*) FROM seat_transition t JOIN seat s ON s.id = t.seat_id
             WHERE s.schedule_id = :schedule AND t.kind = 'EXPIRED'
            """)
        .param("schedule", schedule)
        .query(Integer.class)
        .single();
  }
}
