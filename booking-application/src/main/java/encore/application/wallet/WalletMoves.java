package encore.application.wallet;

import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.time.Instant;
import java.util.Optional;

/**
 * Moves points of one wallet and writes both sides of it in the books: part of the transaction of
 * whoever calls it, and a transaction of its own where there is none. Concurrent moves of one
 * wallet lose nothing, whatever the {@link WalletStrategy}; what is refused leaves no trace.
 *
 * <p>A wallet comes into being with its first charge; until then it is empty. In the order of locks
 * it stands after seats and bookings, and before the lines of waiting rooms.
 */
public interface WalletMoves {

  Result move(WalletMove move);

  sealed interface Result {

    /**
     * It is done.
     *
     * @param transfer the line in the books; none where nothing was spent or brought, but only set
     *     aside or let go
     */
    record Moved(Optional<TransferId> transfer, Balance before, Balance after, Instant at)
        implements Result {}

    /** There is not enough to spend. */
    record NotEnough(Money available, Money required) implements Result {}

    /** More than the house keeps for one person; only by a charge. */
    record TooMuch(Money balanceMax) implements Result {}

    /** It was never set aside, or its time is over, or it was posted or released before. */
    record NoSuchReservation() implements Result {}

    /** There is no such transfer of this user, or it was given back before. */
    record NothingToRefund() implements Result {}

    /** So many at once that we could not tell in time; nothing was moved. */
    record Contended() implements Result {}
  }
}
