package encore.testing;

import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** Twelve seats at noon on a clock that stands: where the contracts about seats begin. */
abstract class HallAtNoon {

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Duration TTL = Duration.ofMinutes(5);
  static final Duration ONE_TICK = Duration.ofNanos(1_000);

  BoxOffice office;
  Hall hall;

  protected abstract BoxOffice office();

  @BeforeEach
  void aHallAtNoon() {
    office = office();
    office.setClock(NOON);
    hall = office.hall();
  }
}
