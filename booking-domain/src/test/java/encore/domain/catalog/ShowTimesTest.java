package encore.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ShowFlaw.Rule;
import encore.domain.catalog.ShowFlaw.Time;
import encore.domain.catalog.ShowFlaw.WhichTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShowTimesTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant START = Instant.parse("2026-12-24T15:00:00Z");
  private static final ShowTimes TIMES = new ShowTimes(START, NOON, START);

  @Test
  void aSaleMayLastUntilTheStart() {
    assertThat(TIMES.flawsAt(START.minusNanos(1_000))).isEmpty();
  }

  @Test
  void aShowStartsInTheFuture() {
    assertThat(TIMES.flawsAt(START))
        .containsExactly(new Time(WhichTime.STARTS_AT, Rule.AFTER, START));
  }

  @Test
  void aSaleOpensBeforeItClosesAndClosesByTheStart() {
    assertThat(TIMES.closingAt(NOON).flawsAt(NOON))
        .containsExactly(new Time(WhichTime.SALES_OPEN_AT, Rule.BEFORE, NOON));
    assertThat(TIMES.closingAt(START.plusSeconds(1)).flawsAt(NOON))
        .containsExactly(new Time(WhichTime.SALES_CLOSE_AT, Rule.NOT_AFTER, START));
  }

  @Test
  void timesBeyondTheCalendarAreRefused() {
    assertThat(TIMES.openingAt(Instant.MIN).flawsAt(NOON))
        .containsExactly(new Time(WhichTime.SALES_OPEN_AT, Rule.NOT_BEFORE, ShowTimes.EARLIEST));
    assertThat(TIMES.startingAt(Instant.MAX).flawsAt(NOON))
        .containsExactly(new Time(WhichTime.STARTS_AT, Rule.NOT_AFTER, ShowTimes.LATEST));
  }

  @Test
  void aSaleThatEndedWithTheStartStillDoes() {
    var later = START.plusSeconds(60);

    assertThat(TIMES.startingAt(later).salesCloseAt()).isEqualTo(later);
    assertThat(TIMES.closingAt(NOON.plusSeconds(9)).startingAt(later).salesCloseAt())
        .isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void theDayIsTheOneInTheHall() {
    assertThat(TIMES.date()).isEqualTo(LocalDate.of(2026, 12, 25));
    assertThat(TIMES.startingAt(START.minusNanos(1_000)).date())
        .isEqualTo(LocalDate.of(2026, 12, 24));
  }
}
