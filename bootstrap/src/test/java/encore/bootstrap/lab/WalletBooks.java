package encore.bootstrap.lab;

import encore.application.wallet.WalletProofs;
import encore.bootstrap.lab.Bout.Outcome;
import encore.domain.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What stands in the wallets and in their ledger after a trial, beside what everybody was told. */
final class WalletBooks {

  static final String[] TABLES = {"account", "wallet", "wallet_reservation", "transfer"};

  static final Column MOVED = Column.usual("moved", "lines in the ledger");
  static final Column WRONG_SUM =
      Column.broken(
          "wrong sum", "wallets in which is not what was charged less what was used, as answered");
  static final Column LEDGER =
      Column.broken("ledger", "wallets that differ from their lines, and books that are not 0");
  static final Column UNKNOWN =
      Column.broken("unknown moves", "answers without a line in the ledger, or the other way");
  static final Column SAVED = Column.sum("saved", "moves that a constraint or trigger stopped");

  static final List<Column> COLUMNS = List.of(MOVED, WRONG_SUM, LEDGER, UNKNOWN, SAVED);

  private static final int BROKEN_MAX = 1_000;

  private final Bench bench;
  private final WalletWishes wishes;
  private final Map<UserId, LongAdder> told = new ConcurrentHashMap<>();
  private final double savedBefore;

  /** From now on. */
  WalletBooks(Bench bench, WalletWishes wishes) {
    this.bench = bench;
    this.wishes = wishes;
    this.savedBefore = saved();
  }

  /** What somebody heard of his wish. */
  Outcome noted(WalletWish wish, Outcome outcome) {
    if (outcome == Outcome.WON) {
      told.computeIfAbsent(wish.wallet(), _ -> new LongAdder()).add(wish.change());
    }
    return outcome;
  }

  Map<String, Double> count(Figures figures) {
    double moved = moved();
    return Map.of(
        MOVED.name(),
        moved,
        WRONG_SUM.name(),
        wrong(),
        LEDGER.name(),
        ledger(),
        UNKNOWN.name(),
        Math.abs(figures.of(Outcome.WON) - moved),
        SAVED.name(),
        saved() - savedBefore);
  }

  private double moved() {
    return bench
        .database()
        .sql()
        .sql("SELECT count(*) FROM transfer WHERE reference = :reference")
        .param("reference", WalletWish.REFERENCE)
        .query(Double.class)
        .single();
  }

  private double wrong() {
    var found = balances();
    return wishes.wallets().stream()
        .filter(each -> found.getOrDefault(each, 0L) != wishes.opening() + sum(each))
        .count();
  }

  private long sum(UserId wallet) {
    return told.getOrDefault(wallet, new LongAdder()).sum();
  }

  private Map<UserId, Long> balances() {
    var found = new HashMap<UserId, Long>();
    bench
        .database()
        .sql()
        .sql("SELECT user_id, balance FROM wallet")
        .query(row -> {
          found.put(new UserId(row.getObject("user_id", UUID.class)), row.getLong("balance"));
        });
    return found;
  }

  private double ledger() {
    var proof = bench.part(WalletProofs.class).proof(BROKEN_MAX);
    return proof.broken().size() + (proof.sumOfAccounts() == 0 ? 0 : 1);
  }

  private double saved() {
    return Gauges.counted(bench.meters(), "encore.wallet.moves.saved");
  }
}
