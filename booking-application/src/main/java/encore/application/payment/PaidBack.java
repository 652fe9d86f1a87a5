package encore.application.payment;

import encore.application.booking.Cancellations;
import encore.application.booking.Cancellations.Cancellation;
import encore.application.payment.Payments.Locked;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.booking.Booking;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Seats and money go back in one transaction, once: the payment is locked first, and only a
 * completed one goes back. To a card, the transaction decides that it does, and a job sees to it.
 */
@Part
final class PaidBack {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final Cancellations cancellations;
  private final Points points;
  private final Deadlines deadlines;

  PaidBack(
      Transactions transactions,
      PaymentBook payments,
      Cancellations cancellations,
      Points points,
      Deadlines deadlines) {
    this.transactions = transactions;
    this.payments = payments;
    this.cancellations = cancellations;
    this.points = points;
    this.deadlines = deadlines;
  }

  /** Who wants it back, and what he says about it. */
  record Wish(UserId actor, PaymentEnd why, String reason) {
    boolean isOfTheBuyer() {
      return why == PaymentEnd.CANCELLED_BY_BUYER;
    }
  }

  /**
   * The money goes back, if it may.
   *
   * @param record what else belongs to the same transaction, if something is changed by it
   */
  Result pay(Payment.Terms terms, Wish wish, Consumer<Booking.Cancelled> record) {
    return points.inTurn(
        terms.buyer(),
        () ->
            transactions.inOne(
                () ->
                    payments
                        .lock(terms.id())
                        .map(locked -> locked(locked, wish, record))
                        .orElseGet(Result.NotPaid::new),
                Result.Done.class::isInstance));
  }

  private Result locked(Locked locked, Wish wish, Consumer<Booking.Cancelled> record) {
    return switch (locked.payment()) {
      case Payment.Completed paid ->
          cancelled(paid, wish)
              .map(booking ->
                  forbidden(booking, wish).orElseGet(() -> back(paid, booking, wish, record)))
              .orElseGet(Result.NotPaid::new);
      case Payment.Refunding _, Payment.Refunded _ -> before(locked.payment(), wish);
      case Payment.Ready _, Payment.Charging _, Payment.Declined _, Payment.Lapsed _ ->
          new Result.NotPaid();
    };
  }

  /**
   * Asked when the seats are locked and free again, which is rolled back: by then the time stands
   * still, and nobody can be let in any more.
   */
  private Optional<Result> forbidden(Booking.Cancelled booking, Wish wish) {
    var id = booking.terms().id();
    if (!wish.isOfTheBuyer()) {
      return Optional.empty();
    }
    return deadlines
        .passed(id, booking.cancelledAt())
        .<Result>map(Result.TooLate::new)
        .or(() -> deadlines.isUsed(id) ? Optional.of(new Result.Used()) : Optional.empty());
  }

  /** Repeated: nothing is changed. */
  private Result before(Payment payment, Wish wish) {
    return cancelled(payment, wish)
        .<Result>map(booking -> new Result.Done(payment, booking))
        .orElseGet(Result.NotPaid::new);
  }

  private Optional<Booking.Cancelled> cancelled(Payment payment, Wish wish) {
    return cancellations
        .cancelPaid(payment.terms().booking(), wish.actor())
        .map(Cancellation::after)
        .filter(Booking.Cancelled.class::isInstance)
        .map(Booking.Cancelled.class::cast);
  }

  private Result back(
      Payment.Completed paid,
      Booking.Cancelled booking,
      Wish wish,
      Consumer<Booking.Cancelled> record) {
    if (paid.terms().needsGateway()) {
      return saved(paid.refund(wish.why()), booking, wish, record);
    }
    return switch (points.giveBack(paid)) {
      case Points.Result.Done done ->
          saved(
              paid.refunded(wish.why(), booking.cancelledAt(), done.after()),
              booking,
              wish,
              record);
      case Points.Result.Contended() -> new Result.Contended();
      case Points.Result.NotEnough _, Points.Result.TooLate _ ->
          throw new IllegalStateException("a refund takes nothing: " + paid.terms().id());
    };
  }

  private Result saved(
      Payment next, Booking.Cancelled booking, Wish wish, Consumer<Booking.Cancelled> record) {
    payments.end(next, wish.reason());
    record.accept(booking);
    return new Result.Done(next, booking);
  }

  sealed interface Result {
    /** The payment as it is afterwards: refunded, or about to be. */
    record Done(Payment payment, Booking.Cancelled booking) implements Result {}

    record TooLate(Instant until) implements Result {}

    /** Somebody was let in. */
    record Used() implements Result {}

    record NotPaid() implements Result {}

    record Contended() implements Result {}
  }
}
