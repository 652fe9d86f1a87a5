package encore.application.payment;

import encore.domain.identity.UserId;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;

/**
 * Money of cards in the books of the house: part of the transaction that learns that it moved. Each
 * of both once for a payment.
 */
public interface CardBooks {

  /** It came. */
  void took(PaymentId payment, UserId buyer, Money amount);

  /** It went back. */
  void gaveBack(PaymentId payment, UserId buyer, Money amount);
}
