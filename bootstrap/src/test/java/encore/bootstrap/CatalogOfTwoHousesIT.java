package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is edited at one house is read at the other. */
class CatalogOfTwoHousesIT {

  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final Duration LIFE_OF_A_COPY = Duration.ofSeconds(1);

  @Test
  void anEditIsReadAtTheOtherHouse() {
    var servers = LocalServers.forThisBuild();
    try (var anna = RunningHouse.start(servers, Map.of());
        var ben = RunningHouse.start(servers, Map.of())) {
      var hall = anna.hall();
      assertThat(titleAt(anna, hall)).isEqualTo(titleAt(ben, hall)).isEqualTo("A night");

      edit(anna, hall, "Another night");

      assertThat(titleAt(anna, hall)).isEqualTo("Another night");
      Await.until("ben has heard", A_MOMENT, () -> titleAt(ben, hall).equals("Another night"));
      assertThat(metric(ben)).contains("encore_catalog_cache_total{level=\"miss\"}");
    }
  }

  @Test
  void withoutRedisItIsReadAfterTheLifeOfACopy() {
    var nowhere = Map.of("encore.redis.url", "redis://127.0.0.1:" + FreePorts.any());
    var servers = LocalServers.forThisBuild();
    try (var anna = RunningHouse.start(servers, nowhere);
        var ben = RunningHouse.start(servers, nowhere)) {
      var hall = anna.hall();
      assertThat(titleAt(ben, hall)).isEqualTo("A night");

      edit(anna, hall, "Another night");

      assertThat(titleAt(anna, hall)).isEqualTo("Another night");
      Await.until(
          "ben's copy is too old",
          LIFE_OF_A_COPY.plus(A_MOMENT),
          () -> titleAt(ben, hall).equals("Another night"));
    }
  }

  private static void edit(RunningHouse house, Hall hall, String title) {
    house
        .database()
        .sql()
        .sql("UPDATE concert SET title = :title WHERE id = :id::uuid")
        .param("title", title)
        .param("id", concertOf(house, hall))
        .update();
    house.catalogChanges().changed();
  }

  private static String titleAt(RunningHouse house, Hall hall) {
    var answer = house.visitor().get("/api/concerts/" + concertOf(house, hall));
    return answer.json().get("title").asString();
  }

  private static String concertOf(RunningHouse house, Hall hall) {
    return house
        .database()
        .sql()
        .sql("SELECT concert_id::text FROM schedule WHERE id = :id")
        .param("id", hall.schedule().value())
        .query(String.class)
        .single();
  }

  private static String metric(RunningHouse house) {
    return house.visitor().get("/actuator/prometheus").body();
  }
}
