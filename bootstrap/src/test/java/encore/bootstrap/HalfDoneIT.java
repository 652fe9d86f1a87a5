package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody else is at the payment while a hold is let go: the seats are free, the money is not. */
class HalfDoneIT {

  private final RunningHouse house = RunningHouse.shared();

  @Test
  void whoLetsGoIsNeverToldThatNothingWasDone() throws Exception {
    var fan = house.visitor().as("half-" + UUID.randomUUID() + "@example.com");
    var schedule = house.hall().schedule().value().toString();
    var booking = fan.hold(schedule, "[1]").json().get("bookingId").asString();
    var me = fan.get("/api/users/me").json().get("userId").asString();
    fan.post("/api/users/%s/balance/charge".formatted(me), "{\"amount\":1000000}");
    var wish = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = fan.post("/api/payments", wish);
    assertThat(payment.status()).as(payment.body()).isBetween(200, 201);
    try (var other = connected(house.databaseUrl());
        var statement = other.createStatement()) {
      statement.execute("SET transaction_timeout = 0");
      statement.execute("SET idle_in_transaction_session_timeout = 0");
      other.setAutoCommit(false);
      var sits = "SELECT FROM payment WHERE booking_id = '%s' FOR UPDATE".formatted(booking);
      assertThat(statement.executeQuery(sits).next()).isTrue();

      assertThat(fan.delete("/api/bookings/" + booking).code()).isEqualTo("OUTCOME_UNKNOWN");
      assertThat(house.visitor().as("next@example.com").hold(schedule, "[1]").status())
          .as("the seat is free")
          .isEqualTo(200);
      other.rollback();
    }

    var again = fan.delete("/api/bookings/" + booking);
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().get("status").asString()).isEqualTo("CANCELLED");
  }

  private static Connection connected(String url) throws SQLException {
    var name = url.substring(url.lastIndexOf('/') + 1);
    return PostgresServer.forThisBuild().connect(name);
  }
}
