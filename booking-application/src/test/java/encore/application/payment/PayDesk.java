package encore.application.payment;

import encore.application.audit.AuditTrail;
import encore.application.booking.BookingViews;
import encore.application.booking.CancelBooking;
import encore.application.booking.Cancellations;
import encore.application.booking.Confirmations;
import encore.application.booking.Entrances;
import encore.application.booking.Holds;
import encore.application.booking.Refunds;
import encore.application.booking.TakingBack;
import encore.application.coupon.CouponDesk;
import encore.application.coupon.UserCoupons;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.waitingroom.UsePass;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletTurn;
import encore.domain.payment.RefundPolicy;
import java.time.Duration;
import java.util.UUID;

/** All use cases of payment over given ports, for tests that have no container to make them. */
public record PayDesk(
    OpenPayment open,
    CompletePayment complete,
    CancelPayment cancel,
    Refunds refunds,
    CancelBooking takeBack,
    SettlePayment settle,
    SettleDue settleDue) {

  /** What they need from outside. */
  public record Ports(
      Transactions transactions,
      BookingViews bookings,
      Holds holds,
      Confirmations confirmations,
      Cancellations cancellations,
      Payments payments,
      Shows shows,
      Entrances entrances,
      WalletMoves wallet,
      WalletTurn turn,
      CardGateway gateway,
      CardBooks books,
      PaymentAlarms alarms,
      UsePass usePass,
      UserCoupons coupons,
      AuditTrail trail) {}

  /** Until two hours before the show a buyer may give back. */
  public static final RefundPolicy POLICY = new RefundPolicy(Duration.ofHours(2));

  public static PayDesk over(Ports it) {
    Ids ids = UUID::randomUUID;
    var desk = CouponDesk.over(it.coupons);
    var book = new PaymentBook(it.payments, desk.judge(), desk.spend());
    var points = new Points(it.wallet, it.turn, ids);
    var pass = new UsedPass(it.shows, it.usePass);
    var seats = new BoughtSeats(it.confirmations, pass, ids);
    var settlement = new Settlement(it.transactions, book, seats, it.books, it.alarms);
    var refund = new CardRefund(it.transactions, book, it.gateway, it.books, it.alarms);
    var back =
        new PaidBack(
            it.transactions,
            book,
            it.cancellations,
            points,
            new Deadlines(it.shows, POLICY, it.entrances));
    var off = new CalledOff(it.transactions, book, points);
    var opening = new PaymentOpening(it.transactions, book, it.holds, points);
    var settle = new SettlePaymentService(it.payments, it.gateway, settlement, refund);
    var refunds = new RefundsService(it.payments, back, off, it.trail, POLICY);
    return new PayDesk(
        new OpenPaymentService(it.bookings, book, opening, ids),
        new CompletePaymentService(
            it.payments,
            new PointCompletion(it.transactions, book, it.confirmations, points, pass),
            new CardCompletion(it.transactions, book, it.gateway, settlement)),
        new CancelPaymentService(it.payments, back, off),
        refunds,
        TakingBack.over(it.cancellations, it.trail, it.transactions, refunds),
        settle,
        new SettleDueService(it.payments, settle));
  }
}
