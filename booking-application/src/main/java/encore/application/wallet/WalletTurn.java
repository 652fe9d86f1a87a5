package encore.application.wallet;

import encore.domain.identity.UserId;
import java.util.function.Supplier;

/**
 * One at a time at a wallet, for a strategy that wants it so; others run the work at once. Around
 * the transaction, never within it where it can be helped: who waits here holds no connection. It
 * ends once the transaction is over.
 */
public interface WalletTurn {

  <T> T in(UserId user, Supplier<T> work);
}
