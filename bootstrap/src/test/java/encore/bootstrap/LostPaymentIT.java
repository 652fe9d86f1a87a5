package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Money moved and the reply to the COMMIT was lost: the same key finds out, and moves no more. */
class LostPaymentIT {

  private static LossyWire wire;
  private static RunningHouse house;

  private final Visitor anna = house.visitor().as(UUID.randomUUID() + "@example.com");
  private final String user = anna.get("/api/users/me").json().get("userId").asString();
  private final Visitor keyed = anna.keyed(UUID.randomUUID().toString());

  @BeforeAll
  static void overALossyWire() {
    wire = LossyWire.to(LocalServers.forThisBuild().databaseUrl());
    house = RunningHouse.start(Map.of("encore.database.url", wire.url()));
  }

  @AfterAll
  static void end() {
    house.close();
    wire.close();
  }

  @Test
  void aTopUpInDoubtCameOnce() {
    wire.loseTheCommitOf("INSERT INTO transfer");

    var first = charge(keyed, 50_000);
    var second = charge(keyed, 50_000);

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.header("Idempotent-Replayed")).contains("true");
    assertThat(balance()).isEqualTo(50_000);
  }

  @Test
  void aPaymentInDoubtIsPaidOnceAndHasItsSeats() {
    charge(anna, 200_000);
    var schedule = house.hall().schedule().value().toString();
    var booking = anna.hold(schedule, "[1]").json().get("bookingId").asString();
    var request = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = anna.post("/api/payments", request).header("Location").orElseThrow();
    wire.loseTheCommitOf("INSERT INTO transfer");

    var first = keyed.post(payment + "/complete", "{}");
    var second = keyed.post(payment + "/complete", "{}");

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.json().get("currentBalance").asLong()).isEqualTo(60_000);
    assertThat(balance()).isEqualTo(60_000);
    assertThat(anna.get("/api/bookings/" + booking).json().get("status").asString())
        .isEqualTo("CONFIRMED");
  }

  private Visitor.Answer charge(Visitor visitor, long won) {
    return visitor.post("/api/users/" + user + "/balance/charge", "{\"amount\":%d}".formatted(won));
  }

  private long balance() {
    return anna.get("/api/users/" + user + "/balance").json().get("balance").asLong();
  }
}
