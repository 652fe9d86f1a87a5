package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is edited at one house is read at the other, and so is that it has a line. */
class CatalogOfTwoHousesIT {

  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final Duration LIFE_OF_A_COPY = Duration.ofSeconds(1);
  private static final Duration LIFE_OF_A_LINE = Duration.ofMillis(1_500);

  @Test
  void anEditAndALineAreReadAtTheOtherHouse() {
    var servers = LocalServers.forThisBuild();
    var noOtherWay = Map.of("encore.catalog-cache.max-age", "10m");
    try (var anna = RunningHouse.start(servers, noOtherWay);
        var ben = RunningHouse.start(servers, noOtherWay)) {
      var hall = anna.hall();
      assertThat(titleAt(anna, hall)).isEqualTo(titleAt(ben, hall)).isEqualTo("A night");

      edit(anna, hall, "Another night");

      assertThat(titleAt(anna, hall)).isEqualTo("Another night");
      Await.until("ben has heard", A_MOMENT, () -> titleAt(ben, hall).equals("Another night"));
      // In no copy, so that it is no older than the doors.
      for (var mode : List.of("ALWAYS", "AUTO", "OFF")) {
        line(anna, hall, mode);
        Await.until("anna", LIFE_OF_A_LINE, () -> modeAt(anna, hall).equals(mode));
        Await.until("ben", LIFE_OF_A_LINE, () -> modeAt(ben, hall).equals(mode));
      }
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

  private static void line(RunningHouse house, Hall hall, String mode) {
    var path = "/api/admin/queues/" + concertOf(house, hall);
    var put = house.visitor().asAdmin().put(path, "{\"mode\":\"%s\"}".formatted(mode));
    assertThat(put.status()).as(put.body()).isIn(200, 201);
  }

  private static String titleAt(RunningHouse house, Hall hall) {
    return memberAt(house, hall, "title");
  }

  private static String modeAt(RunningHouse house, Hall hall) {
    return memberAt(house, hall, "queueMode");
  }

  private static String memberAt(RunningHouse house, Hall hall, String member) {
    var answer = house.visitor().get("/api/concerts/" + concertOf(house, hall));
    return answer.json().get(member).asString();
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
