package encore.bootstrap.seed;

import encore.loadtest.passes.Accounts;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Makes what is not there yet; what is there stays as it is (ADR 49). */
public final class Seeder {

  private static final int BATCH = 2_500;
  private static final int CONNECTIONS = 2;

  private static final String STRANGERS =
      """
      SELECT substr(email, %2$d, position('@' in email) - %2$d)::integer, id::text
        FROM account
       WHERE email ~ '^%1$s[0-9]{1,7}@example\\.com$'
         AND id::text NOT LIKE '%3$s%%'
      """;

  private final Books books;
  private final PrintStream out;

  public Seeder(Books books, PrintStream out) {
    this.books = books;
    this.out = out;
  }

  /** So many of one series in one transaction. */
  private record Batch(People people, int from, int to) {}

  /**
   * Returns how many accounts were made.
   *
   * @param hash of everybody's password
   */
  public long make(Size wanted, String hash) throws SQLException, InterruptedException {
    long began = System.nanoTime();
    try (var connection = books.open()) {
      Shelf.fill(connection);
    }
    var batches = new ConcurrentLinkedQueue<Batch>();
    add(batches, new People(Accounts.LOADTEST, hash), wanted.loadtest());
    add(batches, new People(Accounts.TEST_USER, hash), wanted.users());
    long total = wanted.loadtest() + (long) wanted.users();
    long made = made(batches, total);
    out.printf(
        Locale.ROOT,
        "%,d accounts made, %,d were there, in %.1f s. Password: %s; balance of each: %,d won%n",
        made,
        total - made,
        (System.nanoTime() - began) / 1e9,
        Accounts.PASSWORD,
        People.BALANCE);
    strangers(Accounts.TEST_USER, "nobody finds them by their number but who asks the database");
    return made;
  }

  private static void add(Queue<Batch> batches, People people, int count) {
    for (int from = 1; from <= count; from += BATCH) {
      batches.add(new Batch(people, from, Math.min(count, from + BATCH - 1)));
    }
  }

  private long made(Queue<Batch> batches, long total) throws SQLException, InterruptedException {
    var done = new AtomicLong();
    try (var progress = Progress.of("accounts", total, out);
        var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var work = new ArrayList<Callable<Long>>();
      for (int i = 0; i < CONNECTIONS; i++) {
        work.add(() -> makeAll(batches, done, progress));
      }
      long made = 0;
      for (var each : threads.invokeAll(work)) {
        made += each.get();
      }
      return made;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SQLException known ? known : new SQLException(e.getCause());
    }
  }

  private long makeAll(Queue<Batch> batches, AtomicLong done, Progress progress)
      throws SQLException {
    long made = 0;
    try (var connection = books.open()) {
      for (var batch = batches.poll(); batch != null; batch = batches.poll()) {
        made += batch.people().make(connection, batch.from(), batch.to());
        progress.at(done.addAndGet(batch.to() - batch.from() + 1));
      }
    }
    return made;
  }

  private void strangers(Accounts series, String consequence) throws SQLException {
    int count = strangers(series).size();
    if (count > 0) {
      out.printf(
          "%d accounts %s… were there with other ids: %s.%n", count, series.prefix(), consequence);
    }
  }

  /** Accounts of the series that somebody else has made, by their numbers. */
  public Map<Integer, String> strangers(Accounts series) throws SQLException {
    var prefix = series.prefix();
    var found = new HashMap<Integer, String>();
    try (var connection = books.open();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                STRANGERS.formatted(prefix, prefix.length() + 1, series.ids()))) {
      while (rows.next()) {
        found.put(rows.getInt(1), rows.getString(2));
      }
    }
    return found;
  }
}
