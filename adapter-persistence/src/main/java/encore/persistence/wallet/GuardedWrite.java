package encore.persistence.wallet;

import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.ReservationId;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each move as its statement of {@link WalletSql}. It moves the wallet if that is right at the time
 * of the write, whatever was looked at before; with a version, only if it still is that one.
 */
final class GuardedWrite {

  private static final String WALLET = "WALLET";
  private static final String SALES = "SALES";

  private final Database database;
  private final Money balanceMax;

  GuardedWrite(Database database, Money balanceMax) {
    this.database = database;
    this.balanceMax = balanceMax;
  }

  Money balanceMax() {
    return balanceMax;
  }

  Told write(WalletMove move, Optional<Long> version) {
    return run(sql(move), params(move), version);
  }

  private static String sql(WalletMove move) {
    return switch (move) {
      case WalletMove.Charge _, WalletMove.Use _ -> WalletSql.CHARGE_OR_USE;
      case WalletMove.Refund _ -> WalletSql.REFUND;
      case WalletMove.Reserve _ -> WalletSql.RESERVE;
      case WalletMove.Post _ -> WalletSql.POST;
      case WalletMove.Release _ -> WalletSql.RELEASE;
    };
  }

  private Params params(WalletMove move) {
    var params = new Params(move.user());
    return switch (move) {
      case WalletMove.Charge(var id, _, var amount, var reference) ->
          params
              .transfer(id, "CHARGE", "CASH", WALLET, reference)
              .amount(amount, amount.won(), 0)
              .with("max", balanceMax.won());
      case WalletMove.Use(var id, _, var amount, var reference) ->
          params.transfer(id, "USE", WALLET, SALES, reference).amount(amount, -amount.won(), 0);
      case WalletMove.Refund(var id, _, var amount, var reverses, var reference) ->
          params
              .transfer(id, "REFUND", SALES, WALLET, reference)
              .amount(amount, amount.won(), 0)
              .with("reverses", reverses.value());
      case WalletMove.Reserve(var id, _, var amount, Instant until) ->
          params
              .reservation(id)
              .amount(amount, 0, amount.won())
              .with("until", Columns.param(until));
      case WalletMove.Post(var id, _, var transfer, var reference) ->
          params.reservation(id).transfer(transfer, "USE", WALLET, SALES, reference);
      case WalletMove.Release(var id, _) -> params.reservation(id);
    };
  }

  private Told run(String sql, Params params, Optional<Long> version) {
    return database
        .sql()
        .sql(sql)
        .params(params.values)
        .param("version", version.orElse(null))
        .query((row, _) -> Told.read(row, version))
        .single();
  }

  /** What a statement is told; whatever a move does not say has no effect. */
  private static final class Params {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Params(UserId user) {
      with("user", user.value()).with("delta", 0L).with("aside", 0L).with("max", Long.MAX_VALUE);
      with("until", null).with("reverses", null).with("transfer", null);
    }

    Params with(String name, @Nullable Object value) {
      values.put(name, value);
      return this;
    }

    Params amount(Money amount, long delta, long aside) {
      return with("amount", amount.won()).with("delta", delta).with("aside", aside);
    }

    Params reservation(ReservationId id) {
      return with("reservation", id.value());
    }

    Params transfer(TransferId id, String kind, String debit, String credit, String reference) {
      return with("transfer", id.value())
          .with("kind", kind)
          .with("debit", debit)
          .with("credit", credit)
          .with("reference", reference);
    }
  }
}
