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
  private final Refunds refunds;

  CancelBookingService(
      Cancellations cancellations, AuditTrail trail, Transactions transactions, Refunds refunds) {
    this.cancellations = cancellations;
    this.trail = trail;
    this.transactions = transactions;
    this.refunds = refunds;
  }

  /** What was paid for goes back in a transaction of its own: it begins at the payment. */
  @Override
  public Outcome cancel(Command command) {
    return switch (cancelUnpaid(command)) {
      case Outcome.Paid paid ->
          told(paid, refunds.takeBack(command.booking(), command.admin(), command.reason()));
      case Outcome.Cancelled cancelled -> {
        refunds.callOff(command.booking());
        yield cancelled;
      }
      case Outcome other -> other;
    };
  }

  private static Outcome told(Outcome.Paid paid, Refunds.Result result) {
    return switch (result) {
      case Refunds.Result.Done done -> new Outcome.Refunded(done);
      case Refunds.Result.Contended() -> new Outcome.Contended();
      case Refunds.Result.NotPaid(), Refunds.Result.TooLate _ -> paid;
    };
  }

  private Outcome cancelUnpaid(Command command) {
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
