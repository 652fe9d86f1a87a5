package encore.loadtest.scenario;

import encore.loadtest.wire.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Counts the money of a run, account by account, in the books and in the head. */
final class MoneyCount {

  /** Of more, a part is read. */
  private static final int READ_MAX = 2_000;

  private final List<Purse> purses;
  private final List<String> sums = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private long unknown;
  private long before;
  private long moved;
  private long now;

  MoneyCount(List<Purse> purses) {
    this.purses = purses.stream().limit(READ_MAX).toList();
  }

  List<Finding> look(Ground ground) throws InterruptedException {
    try (var readers = new Readers(ground)) {
      for (var purse : purses) {
        count(purse, readers);
      }
    }
    return List.of(
        new Finding(
            "balances are what they were, with what was charged and used",
            sums.isEmpty(),
            "%,d accounts: %,d + %,d = %,d won, %,d requests without an answer%s"
                .formatted(purses.size(), before, moved, now, unknown, some(sums))),
        new Finding(
            "each balance is the sum of its transactions, and each charge is one of them, once",
            lines.isEmpty(),
            purses.size() + " accounts" + some(lines)));
  }

  private static String some(List<String> wrong) {
    return wrong.isEmpty() ? "" : ", wrong: " + wrong.stream().limit(5).toList();
  }

  private void count(Purse purse, Readers readers) throws InterruptedException {
    var path = "/api/users/" + purse.user() + "/balance";
    long balance = Long.parseLong(readers.ask(purse.account(), Request.get(path)).field("balance"));
    before += purse.before();
    moved += purse.moved().sum();
    now += balance;
    unknown += purse.unknown().sum();
    // A request without an answer may have moved money; its account is in the second count only.
    if (purse.unknown().sum() == 0 && balance != purse.before() + purse.moved().sum()) {
      sums.add(
          "%s has %,d, not %,d %+,d"
              .formatted(purse.user(), balance, purse.before(), purse.moved().sum()));
    }
    long wanted = purse.moves().sum() + purse.unknown().sum() + 1;
    var all =
        Pages.read(
            request -> readers.ask(purse.account(), request), path + "/transactions", wanted);
    chain(purse, balance, all);
    charges(purse, all);
  }

  /** Newest first: each line begins where the next one ended. */
  private void chain(Purse purse, long balance, List<JsonNode> all) {
    long due = balance;
    for (var line : all) {
      if (line.get("balanceAfter").asLong() != due) {
        lines.add(
            "%s: %s leaves %,d, not %,d"
                .formatted(
                    purse.user(),
                    line.get("transactionId").asString(),
                    line.get("balanceAfter").asLong(),
                    due));
        return;
      }
      long amount = line.get("amount").asLong();
      due -= line.get("type").asString().equals("USE") ? -amount : amount;
    }
  }

  private void charges(Purse purse, List<JsonNode> all) {
    var ids = all.stream().map(line -> line.get("transactionId").asString()).toList();
    var told = new HashSet<>(purse.charges());
    boolean isOnce = told.size() == purse.charges().size() && Set.copyOf(ids).size() == ids.size();
    if (!isOnce || !Set.copyOf(ids).containsAll(told)) {
      lines.add(purse.user() + " was told of a charge that is not there, or there twice");
    }
  }
}
