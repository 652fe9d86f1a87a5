package encore.application.booking;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import java.util.Map;
import java.util.Optional;

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

  /**
   * What was paid for, be it nothing, goes back in a transaction of its own: it begins at the
   * payment. Asked first, so that who repeats it hears of the refund again.
   */
  @Override
  public Outcome cancel(Command command) {
    return takenBack(command).orElseGet(() -> unpaid(command));
  }

  private Outcome unpaid(Command command) {
    var outcome = cancelUnpaid(command);
    return switch (outcome) {
      // Paid for since we asked.
      case Outcome.Paid _ -> takenBack(command).orElse(outcome);
      case Outcome.Cancelled _ -> {
        refunds.callOffNext(command.booking());
        // Contended would say that nothing was changed.
        yield Unavailable.inTheMiddle(() -> takenBack(command))
            .filter(back -> !(back instanceof Outcome.Contended))
            .orElse(outcome);
      }
      case Outcome.Refunded _, Outcome.Contended _, Outcome.TooLate _, Outcome.NoSuchBooking _ ->
          outcome;
    };
  }

  /** Empty where nobody has paid. */
  private Optional<Outcome> takenBack(Command command) {
    return switch (refunds.takeBack(command.booking(), command.admin(), command.reason())) {
      case Refunds.Result.Done done -> Optional.of(new Outcome.Refunded(done));
      case Refunds.Result.Contended() -> Optional.of(new Outcome.Contended());
      case Refunds.Result.NotPaid(), Refunds.Result.TooLate _, Refunds.Result.Used _ ->
          Optional.empty();
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
