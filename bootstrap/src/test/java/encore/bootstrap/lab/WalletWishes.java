package encore.bootstrap.lab;

import encore.application.shared.Ids;
import encore.domain.identity.UserId;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Database;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The wallets of one trial, opened and in the books, and who moves how much in which of them.
 *
 * @param opening of each wallet
 */
record WalletWishes(List<UserId> wallets, long opening, List<WalletWish> all) {

  static final String ONE = "one wallet";
  static final String TEN = "ten wallets";
  static final String OWN = "own wallets";
  static final String SHORT = "half the money";

  private static final long PLENTY = 50_000_000;
  private static final int PRICE = 1_000;

  private static final String OPEN =
      """
      WITH owner AS (
        INSERT INTO account (id, email, name, password_hash, role)
        SELECT id, id::text || '@example.com', 'A fan', '{none}x', 'USER'
          FROM (SELECT uuidv7() AS id FROM generate_series(1, :wallets)) AS fans
        RETURNING id
      ), opened AS (
        INSERT INTO wallet (user_id, balance, version, updated_at)
        SELECT id, :opening, 1, app_now() FROM owner
        RETURNING user_id, balance
      )
      INSERT INTO transfer (kind, debit, credit, user_id, wallet_version, amount, balance_after, at,
                            reference)
      SELECT 'CHARGE', 'CASH', 'WALLET', user_id, 1, balance, balance, app_now(), 'opening'
        FROM opened
      RETURNING user_id
      """;

  static WalletWishes of(Traffic traffic, Database database, Ids ids, long seed) {
    int attempts = traffic.attempts();
    boolean isShort = traffic.name().equals(SHORT);
    long opening = isShort ? PRICE * (long) Math.ceilDiv(attempts, 2) : PLENTY;
    var wallets = open(database, count(traffic), opening);
    var chance = new Random(seed);
    var all =
        IntStream.range(0, attempts)
            .mapToObj(i ->
                new WalletWish(
                    new TransferId(ids.next()),
                    wallets.get(i % wallets.size()),
                    isShort ? -PRICE : change(chance)))
            .toList();
    return new WalletWishes(wallets, opening, all);
  }

  private static int count(Traffic traffic) {
    return switch (traffic.name()) {
      case OWN -> traffic.attempts();
      case TEN -> 10;
      default -> 1;
    };
  }

  private static long change(Random chance) {
    long amount = 100 + chance.nextInt(900);
    return chance.nextBoolean() ? amount : -amount;
  }

  private static List<UserId> open(Database database, int wallets, long opening) {
    return database
        .sql()
        .sql(OPEN)
        .param("wallets", wallets)
        .param("opening", opening)
        .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
        .list();
  }
}
