package encore.application.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import encore.application.audit.AuditTrail;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import encore.testing.AtOnce;
import encore.testing.InMemoryBoxOffice;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Seats are let go in one step and money in the next. Whoever hears BUSY believes that nothing was
 * done, and so may we say it only before the first.
 */
class HalfDoneTest {

  private static final UserId BUYER = new UserId(UUID.randomUUID());
  private static final BookingId BOOKING = new BookingId(UUID.randomUUID());

  private final Booking.Cancelled letGo = letGo();
  private final Till till = new Till();

  @Test
  void aReleaseWhoseMoneyIsBusyHasPerhapsBeenDone() {
    var release = LettingGo.over(new Released(), till);

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> release.release(new ReleaseHold.Command(BUYER, BOOKING)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
  }

  @Test
  void soHasACancellationByTheHouse() {
    var cancel = cancel();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> cancel.cancel(command()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
  }

  @Test
  void whatIsContendedAfterwardsTakesNothingBack() {
    till.isFree = true;

    assertThat(cancel().cancel(command())).isEqualTo(new CancelBooking.Outcome.Cancelled(letGo));
  }

  private CancelBooking cancel() {
    AuditTrail trail = _ -> {};
    return TakingBack.over(new Off(), trail, new AtOnce(), till);
  }

  private static CancelBooking.Command command() {
    return new CancelBooking.Command(BUYER, BOOKING, "rain");
  }

  private static Booking.Cancelled letGo() {
    var hall = new InMemoryBoxOffice().hall();
    var seats = new TreeSet<>(hall.seats().subList(0, 2));
    var terms = new Booking.Terms(BOOKING, hall.schedule(), BUYER, seats);
    return new Booking.Cancelled(terms, Instant.parse("2026-05-01T12:00:00Z"));
  }

  /** Nobody has paid; then it is too much at once. */
  private static final class Till implements Refunds {
    private boolean isFree;
    private int asked;

    @Override
    public void callOff(BookingId booking) {
      if (!isFree) {
        throw new Unavailable("postgres", Reason.BUSY, new IllegalStateException("full"));
      }
    }

    @Override
    public Instant until(Instant startsAt) {
      return startsAt;
    }

    @Override
    public Result giveBack(BookingId booking, UserId buyer, String reason) {
      return takeBack(booking, buyer, reason);
    }

    @Override
    public Result takeBack(BookingId booking, UserId admin, String reason) {
      return asked++ == 0 ? new Result.NotPaid() : new Result.Contended();
    }
  }

  private final class Released implements Holds {
    @Override
    public Optional<Booking> lock(BookingId booking, UserId buyer) {
      return Optional.empty();
    }

    @Override
    public Optional<Booking> release(BookingId booking, UserId buyer) {
      return Optional.of(letGo);
    }

    @Override
    public Optional<Extension> extend(BookingId booking, UserId buyer, HoldPolicy policy) {
      return Optional.empty();
    }

    @Override
    public int tidyLapsed(int seatsMax) {
      return 0;
    }
  }

  private final class Off implements Cancellations {
    @Override
    public Optional<Cancellation> cancel(BookingId booking, UserId actor) {
      return Optional.of(new Cancellation(letGo, true));
    }

    @Override
    public Optional<Cancellation> cancelPaid(BookingId booking, UserId actor) {
      return Optional.empty();
    }
  }
}
