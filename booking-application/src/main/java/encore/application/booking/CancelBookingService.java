package encore.application.booking;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import java.util.Map;

@UseCase
final class CancelBookingService implements CancelBooking {

  private final Cancellations cancellations;
  private final AuditTrail trail;
  private final Transactions transactions;

  CancelBookingService(Cancellations cancellations, AuditTrail trail, Transactions transactions) {
    this.cancellations = cancellations;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome cancel(Command command) {
    return transactions.inOne(
        () -> {
          var done = cancellations.cancel(command.booking(), command.admin());
          done.filter(Cancellations.Cancellation::now)
              .ifPresent(cancelled -> trail.record(act(command, cancelled.after())));
          return done.map(result -> told(result.after())).orElseGet(Outcome.NoSuchBooking::new);
        },
        Outcome.Cancelled.class::isInstance);
  }

  private static Outcome told(Booking booking) {
    return switch (booking) {
      case Booking.Cancelled cancelled -> new Outcome.Cancelled(cancelled);
      case Booking.Expired expired -> new Outcome.TooLate(expired);
      case Booking.Confirmed paid -> new Outcome.Paid(paid);
      case Booking.Held held -> throw new IllegalStateException("still held: " + held.terms().id());
    };
  }

  private static Act act(Command command, Booking cancelled) {
    var terms = cancelled.terms();
    return new Act(
        command.admin(),
        "BOOKING_CANCELLED",
        "booking/" + terms.id().value(),
        Map.of(
            "schedule", terms.schedule().value().toString(),
            "buyer", terms.buyer().value().toString(),
            "seats", HouseActs.numbers(terms.seats()),
            "reason", command.reason()));
  }
}
