package encore.testing;

import encore.application.wallet.WalletMoves.Result;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.ReservationId;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.time.Instant;
import java.util.UUID;

/** Somebody who charges and spends, in few words. */
public record Spender(Purse purse, UserId user) {

  public static Spender of(Purse purse) {
    return new Spender(purse, purse.somebody());
  }

  public static Spender with(Purse purse, long won) {
    var spender = of(purse);
    spender.charge(won);
    return spender;
  }

  public Result charge(long won) {
    return purse.move(new WalletMove.Charge(transfer(), user, new Money(won), "a test"));
  }

  public Result use(long won) {
    return use(transfer(), won);
  }

  public Result use(TransferId id, long won) {
    return purse.move(new WalletMove.Use(id, user, new Money(won), "a test"));
  }

  public Result reserve(ReservationId id, long won, Instant until) {
    return purse.move(new WalletMove.Reserve(id, user, new Money(won), until));
  }

  public Result post(ReservationId id) {
    return purse.move(new WalletMove.Post(id, user, transfer(), "a test"));
  }

  public Result release(ReservationId id) {
    return purse.move(new WalletMove.Release(id, user));
  }

  public Result refund(TransferId reverses, long won) {
    return purse.move(new WalletMove.Refund(transfer(), user, new Money(won), reverses, "a test"));
  }

  public Balance balance() {
    return purse.balance(user);
  }

  public static TransferId transfer() {
    return new TransferId(UUID.randomUUID());
  }

  public static ReservationId reservation() {
    return new ReservationId(UUID.randomUUID());
  }

  public static Balance balance(long total, long reserved) {
    return new Balance(new Money(total), new Money(reserved));
  }
}
