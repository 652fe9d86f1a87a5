package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.demo.Robot;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The robots of the demo: always something moves, and there is always something to buy. */
class RobotIT {

  private static final int TURNS = 500;

  private static RunningHouse house;

  @BeforeAll
  static void open() {
    // The show of a test hall begins in a day.
    house = RunningHouse.start(Map.of("encore.payment.refund-until", "1h"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theyBuyAndGiveBackAndNeverBuyOut() throws IOException {
    var hall = house.hall();
    var concert = concertOf(hall.schedule().value().toString());
    int bought = 0;
    int givenBack = 0;
    try (var wire = new Wire(house.url(), Duration.ofSeconds(10))) {
      var robots = IntStream.range(0, 6).mapToObj(i -> robot(wire, concert, i)).toList();
      long before = 0;
      for (int turn = 0; turn < TURNS && (bought < 5 || givenBack < 2); turn++) {
        robots.get(turn % robots.size()).turn();
        long sold = sold(concert);
        bought += sold > before ? 1 : 0;
        givenBack += sold < before ? 1 : 0;
        assertThat(sold).as("sold").isLessThan(hall.seats().size());
        before = sold;
      }
    }
    assertThat(bought).as("bought").isGreaterThanOrEqualTo(5);
    assertThat(givenBack).as("given back").isGreaterThanOrEqualTo(2);
  }

  private static Robot robot(Wire wire, String concert, int number) {
    var email = "robot" + number + "@example.com";
    var fan = house.visitor().as(email);
    fan.post("/api/users/" + house.user(email) + "/balance/charge", "{\"amount\":10000000}");
    return new Robot(wire, concert, () -> house.token(email), new Random(number));
  }

  private static long sold(String concert) {
    return house
        .visitor()
        .get("/api/concerts/" + concert + "/dates")
        .json()
        .at("/items/0/counts/sold")
        .asLong();
  }

  private static String concertOf(String schedule) {
    return house
        .database()
        .sql()
        .sql("SELECT concert_id::text FROM schedule WHERE id = :schedule::uuid")
        .param("schedule", schedule)
        .query(String.class)
        .single();
  }
}
