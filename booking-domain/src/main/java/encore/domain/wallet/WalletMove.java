package encore.domain.wallet;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;

/**
 * What happens to one wallet. Points come in, are set aside, and are spent or given back:
 *
 * <pre>
 *   Charge            from the cash register into the wallet
 *   Reserve           set aside until a time; nothing is spent yet
 *   Reserve → Post    what was set aside is spent, all of it
 *   Reserve → Release it can be spent on something else again, as it can be once its time is over
 *   Use               spent at once, without being set aside before
 *   Refund            what was spent by one transfer comes back, once
 * </pre>
 */
public sealed interface WalletMove {

  /** The most that one movement moves: ten million won. */
  Money AMOUNT_MAX = new Money(10_000_000);

  UserId user();

  record Charge(TransferId id, UserId user, Money amount, String reference) implements WalletMove {
    public Charge {
      require(amount.compareTo(Money.ZERO) > 0, "a charge brings something");
    }
  }

  record Reserve(ReservationId id, UserId user, Money amount, Instant until) implements WalletMove {
    public Reserve {
      require(amount.compareTo(Money.ZERO) > 0, "nothing is not set aside");
    }
  }

  record Post(ReservationId id, UserId user, TransferId transfer, String reference)
      implements WalletMove {}

  record Release(ReservationId id, UserId user) implements WalletMove {}

  record Use(TransferId id, UserId user, Money amount, String reference) implements WalletMove {
    public Use {
      require(amount.compareTo(Money.ZERO) > 0, "a use takes something");
    }
  }

  /**
   * What was spent comes back.
   *
   * @param reverses the transfer that took it; there is one refund of it at most, of at most its
   *     amount
   */
  record Refund(TransferId id, UserId user, Money amount, TransferId reverses, String reference)
      implements WalletMove {
    public Refund {
      require(amount.compareTo(Money.ZERO) > 0, "a refund brings something");
    }
  }
}
