package encore.application.booking;

import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import encore.domain.booking.HoldPolicy;

@UseCase
final class ExtendHoldService implements ExtendHold {

  private final Holds holds;
  private final HoldPolicy policy;

  ExtendHoldService(Holds holds, HoldPolicy policy) {
    this.holds = holds;
    this.policy = policy;
  }

  @Override
  public Outcome extend(Command command) {
    return holds
        .extend(command.booking(), command.buyer(), policy)
        .map(ExtendHoldService::told)
        .orElseGet(Outcome.NoSuchBooking::new);
  }

  private static Outcome told(Holds.Extension extension) {
    if (extension.moved()) {
      return new Outcome.Extended(extension.after());
    }
    return switch (extension.after().booking()) {
      case Booking.Expired expired -> new Outcome.TooLate(expired);
      case Booking.Held _, Booking.Confirmed _, Booking.Cancelled _ ->
          new Outcome.NotExtendable(extension.after());
    };
  }
}
