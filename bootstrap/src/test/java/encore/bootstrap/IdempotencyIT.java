package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises I1 to I4, over HTTP: one effect and one answer for one key. */
class IdempotencyIT {

  private static final int TWINS = 50;

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor anna = house.visitor().as("anna.twice@example.com");
  private final Visitor ben = house.visitor().as("ben.twice@example.com");
  private final String key = UUID.randomUUID().toString();
  private final String schedule = house.hall().schedule().value().toString();

  @Test
  void anotherHouseGivesTheSameAnswerToTheByte() {
    var first = anna.keyed(key).hold(schedule, "[1,2]");
    var booking = "/api/bookings/" + first.json().get("bookingId").asString();
    var extended = anna.keyed(key).post(booking + "/extend", "");
    var gone = anna.keyed(key).delete(booking);

    try (var other = RunningHouse.start(Map.of("encore.database.url", house.databaseUrl()))) {
      var there = other.visitor().as("anna.twice@example.com").keyed(key);

      assertReplayed(there.hold(schedule, "[1,2]"), first);
      assertReplayed(there.post(booking + "/extend", ""), extended);
      assertReplayed(there.delete(booking), gone);
      assertThat(other.visitor().as("anna.twice@example.com").get(booking).body())
          .contains("CANCELLED");
    }
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(first.header("Content-Type")).contains("application/json");
    assertThat(seats()).startsWith("AA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "best-available"})
  void oneOfManyTwinsHoldsSeats(String route) throws Exception {
    var wish = route.equals("start") ? "\"seatNos\":[5,6]" : "\"count\":2";
    var body = "{\"scheduleId\":\"%s\",%s}".formatted(schedule, wish);

    var answers = Race.race(TWINS, _ -> () -> anna.keyed(key).post("/api/bookings/" + route, body));

    assertOneAnswer(answers);
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void oneOfManyTwinsExtendsAHold() throws Exception {
    var booking = anna.hold(schedule, "[1]").json().get("bookingId").asString();

    var answers =
        Race.race(
            TWINS, _ -> () -> anna.keyed(key).post("/api/bookings/" + booking + "/extend", ""));

    assertOneAnswer(answers);
  }

  @Test
  void theSameKeyForSomethingElseIsRefusedAndDoesNothing() {
    anna.keyed(key).hold(schedule, "[1]");

    var other = anna.keyed(key).hold(schedule, "[2]");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(seats()).startsWith("HAA");
    assertThat(anna.keyed(key).hold(schedule, "[1]").status()).isEqualTo(200);
  }

  @Test
  void aKeyIsItsOwnersAndItsRoutes() {
    var annas = anna.keyed(key).hold(schedule, "[1]");
    var bens = ben.keyed(key).hold(schedule, "[1]");
    var more =
        anna.keyed(key)
            .post(
                "/api/bookings/best-available",
                "{\"scheduleId\":\"%s\",\"count\":1}".formatted(schedule));

    assertThat(bens.code()).isEqualTo("SEAT_ALREADY_HELD");
    assertThat(bens.header("Idempotent-Replayed")).isEmpty();
    assertThat(more.status()).isEqualTo(200);
    assertThat(more.json().get("bookingId")).isNotEqualTo(annas.json().get("bookingId"));
  }

  @Test
  void aRefusalIsFinalForItsKeyThoughTheWorldGoesOn() {
    var bens = ben.hold(schedule, "[1]").json().get("bookingId").asString();
    var lost = anna.keyed(key).hold(schedule, "[1]");
    ben.delete("/api/bookings/" + bens);

    assertThat(lost.code()).isEqualTo("SEAT_ALREADY_HELD");
    assertReplayed(anna.keyed(key).hold(schedule, "[1]"), lost);
    assertThat(anna.hold(schedule, "[1]").status()).isEqualTo(200);

    var missing = "/api/bookings/" + UUID.randomUUID();
    var notFound = anna.keyed(key).delete(missing);
    assertThat(notFound.status()).isEqualTo(404);
    assertReplayed(anna.keyed(key).delete(missing), notFound);
  }

  @Test
  void whatIsNotARequestYetLeavesTheKeyFree() {
    var malformed = anna.keyed(key).hold(schedule, "[0]");

    assertThat(malformed.status()).isEqualTo(400);
    assertThat(anna.keyed(key).hold(schedule, "[1]").status()).isEqualTo(200);
  }

  @Test
  void aKeyHasUpTo255VisibleLetters() {
    var longest = "k".repeat(255);

    for (var bad : List.of("two words", longest + "k", "")) {
      var answer = anna.keyed(bad).hold(schedule, "[1]");
      assertThat(answer.code()).as(bad).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }
    assertThat(anna.keyed(longest).hold(schedule, "[1]").status()).isEqualTo(200);
  }

  @Test
  void theHouseGivesSeatsAwayOnce() {
    var guest = ben.hold(schedule, "[9]").json().get("userId").asString();
    var gift = "{\"userId\":\"%s\",\"seatNos\":[6],\"reason\":\"press\"}".formatted(guest);
    var admin = house.visitor().asAdmin().keyed(key);
    var path = "/api/admin/schedules/" + schedule + "/seats/complimentary";

    var given = admin.post(path, gift);

    assertThat(given.status()).as(given.body()).isEqualTo(200);
    assertReplayed(admin.post(path, gift), given);
    assertThat(bookings()).isEqualTo(2);
  }

  private static void assertReplayed(Visitor.Answer again, Visitor.Answer first) {
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    for (var name : List.of("Content-Type", "Content-Location", "Content-Language")) {
      assertThat(again.header(name)).as(name).isEqualTo(first.header(name));
    }
  }

  private static void assertOneAnswer(List<Visitor.Answer> answers) {
    var done = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(done.stream().map(Visitor.Answer::body).distinct()).hasSize(1);
    assertThat(done.stream().filter(a -> a.header("Idempotent-Replayed").isEmpty())).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allSatisfy(answer -> {
          assertThat(answer.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
          assertThat(answer.header("Retry-After")).contains("1");
          assertThat(answer.json().get("retryable").asBoolean()).isTrue();
        });
  }

  private int bookings() {
    return house
        .database()
        .sql()
        .sql("SELECT count(*) FROM booking WHERE schedule_id = :id::uuid")
        .param("id", schedule)
        .query(Integer.class)
        .single();
  }

  private String seats() {
    var map = anna.get("/api/schedules/" + schedule + "/seat-status?format=compact");
    return map.json().get("s").asString();
  }
}
