package encore.persistence.wallet;

import encore.application.wallet.WalletMoves.Result;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.util.Optional;

/** What an attempt means to whoever asked for the move. */
record Verdict(Money balanceMax) {

  /** Whether a wallet in this state could take the move; the write itself asks again. */
  boolean allows(WalletMove move, Balance now) {
    return switch (move) {
      case WalletMove.Charge(_, _, var amount, _) ->
          now.total().plus(amount).compareTo(balanceMax) <= 0;
      case WalletMove.Use(_, _, var amount, _) -> now.available().compareTo(amount) >= 0;
      case WalletMove.Reserve(_, _, var amount, _) -> now.available().compareTo(amount) >= 0;
      case WalletMove.Post _, WalletMove.Release _, WalletMove.Refund _ -> true;
    };
  }

  Result of(WalletMove move, Told told) {
    if (told.stale()) {
      return new Result.Contended();
    }
    return told.moved()
        .<Result>map(
            moved -> new Result.Moved(transfer(move), told.before(), moved.after(), moved.at()))
        .orElseGet(() -> refusal(move, told.before()));
  }

  private static Optional<TransferId> transfer(WalletMove move) {
    return switch (move) {
      case WalletMove.Charge(var id, _, _, _) -> Optional.of(id);
      case WalletMove.Use(var id, _, _, _) -> Optional.of(id);
      case WalletMove.Refund(var id, _, _, _, _) -> Optional.of(id);
      case WalletMove.Post(_, _, var id, _) -> Optional.of(id);
      case WalletMove.Reserve _, WalletMove.Release _ -> Optional.empty();
    };
  }

  private Result refusal(WalletMove move, Balance now) {
    return switch (move) {
      case WalletMove.Charge _ -> new Result.TooMuch(balanceMax);
      case WalletMove.Use(_, _, var amount, _) -> new Result.NotEnough(now.available(), amount);
      // Enough is there, so it was the time: set aside until a time that is over.
      case WalletMove.Reserve(_, _, var amount, _) ->
          allows(move, now)
              ? new Result.NoSuchReservation()
              : new Result.NotEnough(now.available(), amount);
      case WalletMove.Post _, WalletMove.Release _ -> new Result.NoSuchReservation();
      case WalletMove.Refund _ -> new Result.NothingToRefund();
    };
  }
}
