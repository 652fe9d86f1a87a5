package encore.persistence.testing;

import encore.application.wallet.WalletMoves;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A wallet for tests of what is paid from one, over tables of its own: a row lock, and no books.
 * Until the house has its real one.
 */
public final class TemporaryWallet implements WalletMoves {

  private static final String TABLES =
      """
      CREATE TABLE IF NOT EXISTS test_wallet (user_id uuid PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0));
      CREATE TABLE IF NOT EXISTS test_reservation (
        id uuid PRIMARY KEY, user_id uuid NOT NULL, amount bigint NOT NULL, until timestamptz NOT NULL, state text NOT NULL);
      CREATE TABLE IF NOT EXISTS test_transfer (
        id uuid PRIMARY KEY, user_id uuid NOT NULL, amount bigint NOT NULL, reverses uuid UNIQUE, reference text NOT NULL);
      """;

  private final Database database;

  private TemporaryWallet(Database database) {
    this.database = database;
  }

  public static TemporaryWallet over(Database database) {
    database.sql().sql(TABLES).update();
    return new TemporaryWallet(database);
  }

  public void fill(UserId user, long won) {
    move(new WalletMove.Charge(new TransferId(UUID.randomUUID()), user, new Money(won), "test"));
  }

  public Balance balance(UserId user) {
    return database.inOne(() -> locked(user));
  }

  @Override
  public Result move(WalletMove move) {
    return database.inOne(() -> moved(move, locked(move.user())), Result.Moved.class::isInstance);
  }

  private Result moved(WalletMove move, Balance before) {
    return switch (move) {
      case WalletMove.Charge c ->
          transfer(c, c.id(), c.amount().won(), null, c.reference(), before);
      case WalletMove.Reserve r -> reserve(r, before);
      case WalletMove.Post p -> post(p, before);
      case WalletMove.Release r ->
          end(r.id().value(), "RELEASED").isPresent()
              ? done(move, Optional.empty(), before)
              : new Result.NoSuchReservation();
      case WalletMove.Use u ->
          before.available().compareTo(u.amount()) < 0
              ? new Result.NotEnough(before.available(), u.amount())
              : transfer(u, u.id(), -u.amount().won(), null, u.reference(), before);
      case WalletMove.Refund r ->
          isGivenBack(r.reverses())
              ? new Result.NothingToRefund()
              : transfer(r, r.id(), r.amount().won(), r.reverses().value(), r.reference(), before);
    };
  }

  private Result reserve(WalletMove.Reserve reserve, Balance before) {
    if (before.available().compareTo(reserve.amount()) < 0) {
      return new Result.NotEnough(before.available(), reserve.amount());
    }
    database
        .sql()
        .sql("INSERT INTO test_reservation VALUES (:id, :user, :amount, :until, 'LIVE')")
        .param("id", reserve.id().value())
        .param("user", reserve.user().value())
        .param("amount", reserve.amount().won())
        .param("until", Columns.param(reserve.until()))
        .update();
    return done(reserve, Optional.empty(), before);
  }

  private Result post(WalletMove.Post post, Balance before) {
    return end(post.id().value(), "POSTED")
        .map(amount -> transfer(post, post.transfer(), -amount, null, post.reference(), before))
        .orElseGet(Result.NoSuchReservation::new);
  }

  private Optional<Long> end(UUID reservation, String how) {
    return database
        .sql()
        .sql(
            """
            UPDATE test_reservation SET state = :how
             WHERE id = :id AND state = 'LIVE' AND until > app_now()
            RETURNING amount
            """)
        .param("how", how)
        .param("id", reservation)
        .query((row, _) -> row.getLong("amount"))
        .optional();
  }

  private Result transfer(
      WalletMove move,
      TransferId id,
      long amount,
      @org.jspecify.annotations.Nullable UUID reverses,
      String reference,
      Balance before) {
    database
        .sql()
        .sql("INSERT INTO test_transfer VALUES (:id, :user, :amount, :reverses, :reference)")
        .param("id", id.value())
        .param("user", move.user().value())
        .param("amount", amount)
        .param("reverses", reverses)
        .param("reference", reference)
        .update();
    database
        .sql()
        .sql("UPDATE test_wallet SET balance = balance + :amount WHERE user_id = :user")
        .param("amount", amount)
        .param("user", move.user().value())
        .update();
    return done(move, Optional.of(id), before);
  }

  private Result done(WalletMove move, Optional<TransferId> transfer, Balance before) {
    return new Result.Moved(transfer, before, locked(move.user()), now());
  }

  private boolean isGivenBack(TransferId transfer) {
    return database
        .sql()
        .sql("SELECT EXISTS (SELECT FROM test_transfer WHERE reverses = :id)")
        .param("id", transfer.value())
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private Balance locked(UserId user) {
    database
        .sql()
        .sql("INSERT INTO test_wallet VALUES (:user, 0) ON CONFLICT DO NOTHING")
        .param("user", user.value())
        .update();
    database
        .sql()
        .sql("SELECT 1 FROM test_wallet WHERE user_id = :user FOR NO KEY UPDATE")
        .param("user", user.value())
        .query((row, _) -> row.getInt(1))
        .single();
    return database
        .sql()
        .sql(
            """
            SELECT balance,
                   (SELECT coalesce(sum(amount), 0) FROM test_reservation r
                     WHERE r.user_id = w.user_id AND state = 'LIVE' AND until > app_now()) AS reserved
              FROM test_wallet w
             WHERE user_id = :user
            """)
        .param("user", user.value())
        .query((row, _) ->
            new Balance(new Money(row.getLong("balance")), new Money(row.getLong("reserved"))))
        .single();
  }

  private Instant now() {
    return database
        .sql()
        .sql("SELECT app_now() AS t")
        .query((row, _) -> Columns.instant(row, "t"))
        .single();
  }
}
