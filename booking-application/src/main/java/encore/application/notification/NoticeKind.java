package encore.application.notification;

/** What can be told. The words for it are the reader's matter. */
public enum NoticeKind {
  SEATS_ARE_YOURS,
  SEATS_GIVEN,
  HOLD_ENDED,
  BOOKING_CANCELLED,
  PAYMENT_RECEIVED,
  CARD_DECLINED,
  MONEY_IS_BACK,
  POINTS_CHARGED,
  COUPON_ISSUED,
  COUPON_REJECTED,
  ORDER_PAID,
  ORDER_CANCELLED
}
