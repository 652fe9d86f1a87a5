package encore.application.wallet;

import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import java.time.Instant;

/**
 * What the house takes and gives back without a wallet: a card was charged, or credited. Part of
 * the transaction of whoever calls it. No row is locked: nobody queues at the cash register.
 */
public interface HouseBooks {

  /** From the cash register to the sales. */
  Instant cardSale(TransferId id, Money amount, String reference);

  /**
   * Back again, once.
   *
   * @param reverses the sale; of at most its amount
   */
  Result cardRefund(TransferId id, Money amount, TransferId reverses, String reference);

  sealed interface Result {
    record Booked(Instant at) implements Result {}

    /** There is no such sale of at least this amount, or it was given back before. */
    record NothingToRefund() implements Result {}
  }
}
