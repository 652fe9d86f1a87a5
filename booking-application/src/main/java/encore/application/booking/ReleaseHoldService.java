package encore.application.booking;

import encore.application.shared.UseCase;
import encore.domain.booking.Booking;

@UseCase
final class ReleaseHoldService implements ReleaseHold {

  private final Holds holds;

  ReleaseHoldService(Holds holds) {
    this.holds = holds;
  }

  @Override
  public Outcome release(Command command) {
    return holds
        .release(command.booking(), command.buyer())
        .map(ReleaseHoldService::told)
        .orElseGet(Outcome.NoSuchBooking::new);
  }

  private static Outcome told(Booking booking) {
    return switch (booking) {
      case Booking.Cancelled cancelled -> new Outcome.Released(cancelled);
      case Booking.Expired expired -> new Outcome.TooLate(expired);
      case Booking.Confirmed confirmed -> new Outcome.Confirmed(confirmed);
      case Booking.Held held -> throw new IllegalStateException("still held: " + held.terms().id());
    };
  }
}
