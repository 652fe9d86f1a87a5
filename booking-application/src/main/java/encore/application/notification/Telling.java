package encore.application.notification;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.domain.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which news somebody is told of, and in which of its facts. What follows from another notice, or
 * from what he did himself a moment ago, is not told.
 */
final class Telling {

  static final Set<EventType> TYPES =
      Set.of(
          EventType.BOOKING_CONFIRMED,
          EventType.BOOKING_EXPIRED,
          EventType.BOOKING_CANCELLED,
          EventType.PAYMENT_COMPLETED,
          EventType.PAYMENT_FAILED,
          EventType.PAYMENT_REFUNDED,
          EventType.POINT_CHARGED,
          EventType.COUPON_ISSUED,
          EventType.COUPON_REJECTED,
          EventType.ORDER_PAID,
          EventType.ORDER_CANCELLED);

  private static final String[] BOOKING = {
    "bookingId", "scheduleId", "concertId", "seatCount", "totalAmount"
  };
  private static final String[] PAYMENT = {"paymentId", "bookingId", "method"};

  private Telling() {}

  static Optional<Notice> of(EventType type, Event event, Facts facts) {
    return kind(type, facts)
        .map(kind ->
            new Notice(
                event.id(), new UserId(facts.id("userId")), kind, told(kind, facts), event.at()));
  }

  private static Optional<NoticeKind> kind(EventType type, Facts facts) {
    return switch (type) {
      case BOOKING_CONFIRMED ->
          Optional.of(
              isTrue(facts, "complimentary") ? NoticeKind.SEATS_GIVEN : NoticeKind.SEATS_ARE_YOURS);
      case BOOKING_EXPIRED -> Optional.of(NoticeKind.HOLD_ENDED);
      // Who lets a hold go knows that he did.
      case BOOKING_CANCELLED ->
          facts.optional("confirmedAt").map(_ -> NoticeKind.BOOKING_CANCELLED);
      case PAYMENT_COMPLETED -> paid(facts, "paidAmount", NoticeKind.PAYMENT_RECEIVED);
      // One that lapsed is told by its hold.
      case PAYMENT_FAILED ->
          facts.optional("status").filter("DECLINED"::equals).map(_ -> NoticeKind.CARD_DECLINED);
      case PAYMENT_REFUNDED -> paid(facts, "refundedAmount", NoticeKind.MONEY_IS_BACK);
      case POINT_CHARGED -> Optional.of(NoticeKind.POINTS_CHARGED);
      case BOOKING_HELD, POINT_USED, POINT_REFUNDED -> Optional.empty();
      // Who asked knows that he did.
      case COUPON_ISSUE_REQUESTED -> Optional.empty();
      case COUPON_ISSUED -> Optional.of(NoticeKind.COUPON_ISSUED);
      case COUPON_REJECTED -> Optional.of(NoticeKind.COUPON_REJECTED);
      case ORDER_PAID -> Optional.of(NoticeKind.ORDER_PAID);
      case ORDER_CANCELLED -> Optional.of(NoticeKind.ORDER_CANCELLED);
    };
  }

  /** Of nothing there is nothing to tell. */
  private static Optional<NoticeKind> paid(Facts facts, String amount, NoticeKind kind) {
    return facts.number(amount) > 0 ? Optional.of(kind) : Optional.empty();
  }

  private static Map<String, String> told(NoticeKind kind, Facts facts) {
    return switch (kind) {
      case SEATS_ARE_YOURS, SEATS_GIVEN, HOLD_ENDED, BOOKING_CANCELLED -> some(facts, BOOKING);
      case PAYMENT_RECEIVED -> amount(facts, "paidAmount");
      case CARD_DECLINED -> amount(facts, "amount");
      case MONEY_IS_BACK -> amount(facts, "refundedAmount");
      case POINTS_CHARGED -> some(facts, "transactionId", "amount", "balanceAfter");
      case COUPON_ISSUED -> some(facts, "userCouponId", "couponId", "expiresAt");
      case COUPON_REJECTED -> some(facts, "requestId", "couponId", "reason");
      case ORDER_PAID, ORDER_CANCELLED -> order(facts);
    };
  }

  private static Map<String, String> amount(Facts facts, String name) {
    var told = new HashMap<>(some(facts, PAYMENT));
    told.put("amount", Long.toString(facts.number(name)));
    return told;
  }

  /** What was paid, or goes back; and how many things, whichever they are. */
  private static Map<String, String> order(Facts facts) {
    var told = new HashMap<>(some(facts, "orderId", "totalAmount", "discountAmount"));
    told.put("amount", Long.toString(facts.number("finalAmount")));
    long count = facts.list("items").stream().mapToLong(line -> line.number("quantity")).sum();
    told.put("itemCount", Long.toString(count));
    return told;
  }

  private static Map<String, String> some(Facts facts, String... names) {
    var told = new HashMap<String, String>();
    for (var name : names) {
      facts.optional(name).ifPresent(value -> told.put(name, value));
    }
    return told;
  }

  private static boolean isTrue(Facts facts, String name) {
    return facts.optional(name).filter("true"::equals).isPresent();
  }
}
