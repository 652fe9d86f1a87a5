package encore.application.wallet;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.time.Instant;

/**
 * Somebody tops up his wallet; in this house no real money is behind it. Part of the transaction of
 * whoever calls it, where there is one.
 */
public interface ChargeWallet {

  Outcome charge(Command command);

  /**
   * Who charges which wallet.
   *
   * @param caller its owner, or an administrator, whose act is on record
   */
  record Command(UserId caller, UserId user, Money amount) {
    public Command {
      require(amount.compareTo(Money.ZERO) > 0, "a charge brings something");
      require(amount.compareTo(WalletMove.AMOUNT_MAX) <= 0, "a charge has a limit");
    }
  }

  sealed interface Outcome {
    record Charged(TransferId transfer, Balance before, Balance after, Instant at)
        implements Outcome {}

    /** More than the house keeps for one person. */
    record TooMuch(Money balanceMax) implements Outcome {}

    record NoSuchUser() implements Outcome {}

    /** So many at once that we could not tell in time; nothing was charged. */
    record Contended() implements Outcome {}
  }
}
