package encore.domain.payment;

import encore.domain.wallet.TransferId;

/** What proves that something was paid, and tells how to give it back. */
public sealed interface Receipt {

  /** The transfer that took the points. */
  record Points(TransferId transfer) implements Receipt {}

  /**
   * Money came by a gateway.
   *
   * @param name how the gateway calls it
   */
  record Card(String name) implements Receipt {}

  /** There was nothing to pay. */
  record Free() implements Receipt {}
}
