package encore.application.payment;

import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;

/** What somebody who runs the house must look at. */
public interface PaymentAlarms {

  /** A gateway took another amount than the one it was told; it goes back. */
  void amountDiffers(PaymentId payment, Money wanted, Money taken);

  /** A gateway that had taken money knows of none when it is to give it back. */
  void nothingToGiveBack(PaymentId payment, Money charged);
}
