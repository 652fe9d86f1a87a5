package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What changes at one house is seen at the other, and whoever goes from one to the other misses
 * nothing.
 */
class SeatStreamsOfTwoHousesIT {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int MOVES = 120;

  @Test
  void aHoldAtOneHouseIsSeenAtTheOtherByWordOfMouth() throws Exception {
    var noOtherWay = QuietHouse.with(Map.of("encore.catalog-cache.namespace", "word-of-mouth"));
    seenAtTheOther(noOtherWay, SeatStreamsOfTwoHousesIT::awaitEars);
  }

  @Test
  void withoutRedisItIsSeenAllTheSame() throws Exception {
    var nowhere = "redis://127.0.0.1:" + FreePorts.any();
    var settings =
        QuietHouse.with(Map.of("encore.redis.url", nowhere, "encore.seat-map.streams.net", "1s"));
    seenAtTheOther(settings, _ -> {});
  }

  private static void seenAtTheOther(Map<String, String> settings, Consumer<RunningHouse> ready)
      throws Exception {
    var servers = LocalServers.forThisBuild();
    try (var anna = RunningHouse.start(servers, settings);
        var ben = RunningHouse.start(servers, settings)) {
      var hall = anna.hall().schedule().value().toString();
      try (var listener = SeatListener.to(ben, hall)) {
        listener.next();
        ready.accept(ben);
        assertThat(anna.visitor().as("anna@example.com").hold(hall, "[4]").status()).isEqualTo(200);
        assertThat(listener.next().data()).isEqualTo("{\"v\":2,\"c\":[[4,\"H\"]]}");
      }
    }
  }

  /** A subscription is made beside everything else. */
  private static void awaitEars(RunningHouse house) {
    var channel = house.setting("encore.catalog-cache.namespace") + ":seat-map:written";
    try (var client = RedisClient.create(house.setting("encore.redis.url"));
        var connection = client.connect()) {
      var redis = connection.sync();
      Await.until(
          "both listen", SOON, () -> redis.pubsubNumsub(channel).getOrDefault(channel, 0L) == 2);
    }
  }

  @Test
  void whoIsCutAndComesBackAnywhereSeesWhatIsThere() throws Exception {
    var settings = Map.of("encore.booking.releases-max", "10000");
    var servers = LocalServers.forThisBuild();
    try (var anna = RunningHouse.start(servers, settings);
        var ben = RunningHouse.start(servers, settings)) {
      var houses = List.of(anna, ben);
      var hall = anna.hall().schedule().value().toString();
      var random = new Random(7);
      var bookings = new HashMap<Integer, String>();
      var picture = new SeatPicture();
      try (var _ = SeatListener.to(anna, hall);
          var _ = SeatListener.to(ben, hall)) {
        var listener = SeatListener.to(anna, hall, picture);
        for (int i = 0; i < MOVES; i++) {
          move(houses.get(random.nextInt(2)), hall, 1 + random.nextInt(12), bookings);
          if (random.nextInt(4) == 0) {
            listener.close();
            move(houses.get(random.nextInt(2)), hall, 1 + random.nextInt(12), bookings);
            listener = SeatListener.to(houses.get(random.nextInt(2)), hall, picture);
          }
        }
        var truth = anna.visitor().get("/api/schedules/" + hall + "/seat-status?format=compact");
        Await.until(
            "the picture is that of the books",
            SOON,
            () -> picture.letters().equals(truth.json().get("s").asString()));
        assertThat(picture.lastId()).isEqualTo(truth.json().get("version").asString());
        listener.close();
      }
      // Most of them only heard what they had missed.
      assertThat(picture.snapshots()).isLessThan(MOVES / 8);
    }
  }

  private static void move(
      RunningHouse house, String hall, int seat, Map<Integer, String> bookings) {
    var fan = house.visitor().as("fan" + seat + "@example.com");
    var held = bookings.remove(seat);
    if (held != null) {
      assertThat(fan.delete("/api/bookings/" + held).status()).isLessThan(300);
    } else {
      var answer = fan.hold(hall, "[" + seat + "]");
      assertThat(answer.status()).isEqualTo(200);
      bookings.put(seat, answer.json().get("bookingId").asString());
    }
  }

  @Test
  void idsThatAreOldOrMadeUpGetASnapshot() throws Exception {
    var house = RunningHouse.shared();
    var hall = house.hall().schedule().value().toString();
    for (var id : List.of("junk", "-1", "99999999999999999999999", "77", "0")) {
      var picture = new SeatPicture();
      picture.believe(id);
      try (var listener = SeatListener.to(house, hall, picture)) {
        assertThat(listener.next().name()).as(id).isEqualTo("snapshot");
      }
    }
  }
}
