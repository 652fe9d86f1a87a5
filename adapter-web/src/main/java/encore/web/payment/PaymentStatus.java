package encore.web.payment;

import encore.domain.payment.Payment;

/** The words for the states of a payment; a client must bear with new ones. */
enum PaymentStatus {
  READY,
  CHARGING,
  COMPLETED,
  DECLINED,
  LAPSED,
  REFUNDING,
  REFUNDED;

  static PaymentStatus of(Payment payment) {
    return switch (payment) {
      case Payment.Ready _ -> READY;
      case Payment.Charging _ -> CHARGING;
      case Payment.Completed _ -> COMPLETED;
      case Payment.Declined _ -> DECLINED;
      case Payment.Lapsed _ -> LAPSED;
      case Payment.Refunding _ -> REFUNDING;
      case Payment.Refunded _ -> REFUNDED;
    };
  }
}
