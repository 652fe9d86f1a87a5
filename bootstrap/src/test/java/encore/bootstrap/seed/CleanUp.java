package encore.bootstrap.seed;

import java.io.PrintStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * After a test: its accounts go, and with them what they have made, by the views of ADR 22, which
 * give back what must be given back. Books, logs and what was on sale stay.
 */
public final class CleanUp {

  private static final int BATCH = 500;
  private static final int TRIES = 3;
  private static final String DEADLOCK = "40P01";

  private static final String WHO =
      "(email LIKE 'loadtest%@example.com' OR email LIKE 'test-user-%@example.com')";

  private static final String NEXT =
      "SELECT id FROM account WHERE " + WHO + " AND id > ? ORDER BY id LIMIT " + BATCH;

  // Money first, then what it was for, then whose it was: in one transaction, so nobody ever sees a
  // booking that is paid for by nothing.
  private static final List<String> STEPS =
      List.of(
          "DELETE FROM public.orders WHERE user_id = ANY (?)",
          "DELETE FROM public.payment WHERE user_id = ANY (?)",
          "DELETE FROM public.booking WHERE user_id = ANY (?)",
          "DELETE FROM public.users WHERE id = ANY (?)");

  private final Books books;
  private final PrintStream out;

  public CleanUp(Books books, PrintStream out) {
    this.books = books;
    this.out = out;
  }

  public void run() throws SQLException {
    var before = counts();
    out.println("before: " + before);
    long total = before.getOrDefault("accounts", 0L);
    try (var progress = Progress.of("clean", total, out);
        var connection = books.open()) {
      long done = 0;
      var last = "00000000-0000-0000-0000-000000000000";
      for (var batch = next(connection, last); !batch.isEmpty(); batch = next(connection, last)) {
        patiently(connection, batch);
        last = batch.getLast();
        done += batch.size();
        progress.at(done);
      }
    }
    out.println("after:  " + counts());
  }

  /** Of the tests' accounts. */
  public Map<String, Long> counts() throws SQLException {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("accounts", books.count("SELECT count(*) FROM account WHERE " + WHO));
    for (var each :
        List.of("booking buyer_id", "payment buyer_id", "shop_order user_id", "cart user_id")) {
      var words = each.split(" ");
      counts.put(
          words[0].replace("shop_", "") + "s",
          books.count(
              "SELECT count(*) FROM %s WHERE %s IN (SELECT id FROM account WHERE %s)"
                  .formatted(words[0], words[1], WHO)));
    }
    return counts;
  }

  private static List<String> next(Connection connection, String after) throws SQLException {
    try (var ask = connection.prepareStatement(NEXT.replace("?", "?::uuid"))) {
      ask.setString(1, after);
      var ids = new ArrayList<String>();
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }

  /** A sale that goes on may lock the same seats in another order. */
  private static void patiently(Connection connection, List<String> accounts) throws SQLException {
    for (int i = 1; ; i++) {
      try {
        delete(connection, accounts);
        return;
      } catch (SQLException e) {
        connection.rollback();
        if (i == TRIES || !DEADLOCK.equals(e.getSQLState())) {
          throw e;
        }
      }
    }
  }

  private static void delete(Connection connection, List<String> accounts) throws SQLException {
    Array ids = connection.createArrayOf("uuid", accounts.toArray());
    for (var step : STEPS) {
      try (var statement = connection.prepareStatement(step)) {
        statement.setArray(1, ids);
        statement.executeUpdate();
      }
    }
    connection.commit();
  }
}
