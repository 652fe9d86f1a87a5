package encore.domain.payment;

import static encore.domain.shared.Invariant.require;

import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer pays for a booking. What it costs is the price of the hold, less what a coupon takes off
 * it, whatever anybody says.
 *
 * <pre>
 *   Ready → Completed                by points, at once
 *   Ready → Charging                 by card: the gateway was asked
 *   Ready → Lapsed                   the hold ended unpaid, or the buyer withdrew
 *   Charging → Completed             the money came
 *   Charging → Declined | Lapsed     it did not, and will not
 *   Charging → Refunding             it came too late, or was another amount
 *   Completed → Refunded | Refunding given back: points at once, a card when its gateway says so
 *   Refunding → Refunded
 * </pre>
 *
 * <p>Charging is also what nobody knows: asked, and no answer came.
 */
public sealed interface Payment {

  Terms terms();

  /**
   * What was agreed when it was opened.
   *
   * @param until the end of the hold
   */
  record Terms(
      PaymentId id, BookingId booking, UserId buyer, PayMethod method, Price price, Instant until) {

    /** What moves: the price without what a coupon takes off. */
    public Money payable() {
      return price.payable();
    }

    public boolean isFree() {
      return payable().equals(Money.ZERO);
    }

    /** A gateway has a say in it. */
    public boolean needsGateway() {
      return method == PayMethod.CARD && !isFree();
    }

    Terms with(BookingId other) {
      return new Terms(id, other, buyer, method, price, until);
    }
  }

  /** Nothing has moved yet. */
  record Ready(Terms terms) implements Payment {

    public Completed complete(Receipt receipt, Instant now) {
      require(!terms.needsGateway(), "a card is charged before it has paid");
      return new Completed(terms, receipt, now);
    }

    public Charging charge() {
      require(terms.needsGateway(), "only a card is charged");
      return new Charging(terms);
    }

    public Lapsed lapse(PaymentEnd why, Instant now) {
      return new Lapsed(terms, why, now);
    }

    /** As it stands at this instant: nobody has to write down that its hold has ended. */
    public Payment at(Instant now) {
      return now.isBefore(terms.until()) ? this : lapse(PaymentEnd.HOLD_ENDED, terms.until());
    }
  }

  /** The gateway was asked, and what it did is not known. */
  record Charging(Terms terms) implements Payment {

    /**
     * The money came, all of it.
     *
     * @param booking what it buys: that of the hold, or another one of the same seats
     */
    public Completed complete(BookingId booking, Receipt receipt, Instant now) {
      return new Completed(terms.with(booking), receipt, now);
    }

    public Declined decline(String code, Instant now) {
      return new Declined(terms, code, now);
    }

    public Lapsed neverCharged(Instant now) {
      return new Lapsed(terms, PaymentEnd.NEVER_CHARGED, now);
    }

    /** The money came, and buys nothing: all that came goes back. */
    public Refunding refund(PaymentEnd why, Money charged) {
      return new Refunding(terms, why, charged);
    }
  }

  record Completed(Terms terms, Receipt receipt, Instant paidAt) implements Payment {

    /** Points are back at once. */
    public Refunded refunded(PaymentEnd why, Instant now, Optional<Money> balanceAfter) {
      require(!terms.needsGateway(), "who gives money back to a card is its gateway");
      return new Refunded(terms, why, terms.payable(), now, balanceAfter);
    }

    /** To a card, which takes its time. */
    public Refunding refund(PaymentEnd why) {
      require(terms.needsGateway(), "there is nobody to ask");
      return new Refunding(terms, why, terms.payable());
    }
  }

  /**
   * The money did not move, and will not.
   *
   * @param code why, as the gateway says it
   */
  record Declined(Terms terms, String code, Instant declinedAt) implements Payment {}

  record Lapsed(Terms terms, PaymentEnd why, Instant lapsedAt) implements Payment {}

  /** It is decided that the money goes back, and the gateway has not said yet that it did. */
  record Refunding(Terms terms, PaymentEnd why, Money charged) implements Payment {
    public Refunded done(Instant now) {
      return new Refunded(terms, why, charged, now, Optional.empty());
    }
  }

  /**
   * The money is back.
   *
   * @param balanceAfter what was in the wallet then, if it came from there
   */
  record Refunded(
      Terms terms, PaymentEnd why, Money amount, Instant refundedAt, Optional<Money> balanceAfter)
      implements Payment {}
}
