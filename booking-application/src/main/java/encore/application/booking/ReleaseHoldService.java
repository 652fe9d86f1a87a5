package encore.application.booking;

import encore.application.shared.UseCase;
import encore.domain.booking.Booking;

@UseCase
final class ReleaseHoldService implements ReleaseHold {

  private final Holds holds;
  private final Refunds refunds;

  ReleaseHoldService(Holds holds, Refunds refunds) {
    this.holds = holds;
    this.refunds = refunds;
  }

  @Override
  public Outcome release(Command command) {
    var after = holds.release(command.booking(), command.buyer());
    // In a step of its own: a payment is locked before seats. If we do not come to it, what was set
    // aside is free when the hold would have ended.
    after
        .filter(Booking.Cancelled.class::isInstance)
        .ifPresent(b -> refunds.callOffNext(b.terms().id()));
    return after.map(ReleaseHoldService::told).orElseGet(Outcome.NoSuchBooking::new);
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
