package encore.application.event;

import java.util.Arrays;
import java.util.Optional;

/** What the house tells. A shape that breaks its readers is a new entry, on the same topic. */
public enum EventType {
  BOOKING_HELD("concert.booking.held.v1", "booking-events"),
  BOOKING_CONFIRMED("concert.booking.confirmed.v1", "booking-events"),
  BOOKING_EXPIRED("concert.booking.expired.v1", "booking-events"),
  BOOKING_CANCELLED("concert.booking.cancelled.v1", "booking-events"),
  PAYMENT_COMPLETED("concert.payment.completed.v1", "payment-events"),
  PAYMENT_FAILED("concert.payment.failed.v1", "payment-events"),
  PAYMENT_REFUNDED("concert.payment.refunded.v1", "payment-events"),
  POINT_CHARGED("concert.point.charged.v1", "wallet-events"),
  POINT_USED("concert.point.used.v1", "wallet-events"),
  POINT_REFUNDED("concert.point.refunded.v1", "wallet-events"),
  COUPON_ISSUE_REQUESTED("concert.coupon.issue.requested.v1", "coupon-commands"),
  COUPON_ISSUED("concert.coupon.issued.v1", "coupon-events"),
  COUPON_REJECTED("concert.coupon.rejected.v1", "coupon-events"),
  ORDER_PAID("concert.order.paid.v1", "order-events"),
  ORDER_CANCELLED("concert.order.cancelled.v1", "order-events");

  private final String code;
  private final String topic;

  EventType(String code, String topic) {
    this.code = code;
    this.topic = topic;
  }

  public String code() {
    return code;
  }

  public String topic() {
    return topic;
  }

  /** None for news of a newer version of the house. */
  public static Optional<EventType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
