package encore.bootstrap;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.LockStrategy;
import encore.testing.Halls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class MeasuredSeatClaimsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aSaleThatAConstraintHadToPreventIsCountedByItsName() {
    var message =
        "ERROR: duplicate key value violates unique constraint \"booking_seat_sold_once\"";
    claimThatFails(new DuplicateKeyException("no", new SQLException(message, "23505")));

    assertThat(meters.get("encore.seat.claims.saved").tag("strategy", "NONE").counter().getId())
        .returns("booking_seat_sold_once", id -> id.getTag("constraint"));
    assertThat(meters.get("encore.seat.claims").tag("outcome", "failed").timer().count()).isOne();
  }

  @Test
  void anotherFailureIsNoSale() {
    claimThatFails(new IllegalStateException("no"));

    assertThat(meters.find("encore.seat.claims.saved").counter()).isNull();
  }

  private void claimThatFails(RuntimeException failure) {
    var claims =
        new MeasuredSeatClaims(
            _ -> {
              throw failure;
            },
            LockStrategy.NONE,
            meters);

    assertThatThrownBy(() -> claims.claim(claim(aBuyer(), Halls.ofTwelve(1, Instant.EPOCH), 1)))
        .isSameAs(failure);
  }
}
