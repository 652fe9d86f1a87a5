package encore.persistence.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.consistency.Promise;
import encore.persistence.support.Columns;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tens of thousands of bookings: a look at what is new reads what is new. */
class LargeBooksIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final int ROWS = Form.of(20_000, 100_000);
  private static final TestDatabase DATABASE = TestDatabase.create();

  /** Two of a thousand: one every three seconds. */
  private static final Instant LATELY = NOON.minusSeconds(ROWS * 6L / 1_000);

  private static final Path FIGURES = Path.of("target/large-books.txt");

  /** A table that grows, read from end to end and not only planned to. */
  private static final Pattern ALL_OF_THE_BOOKS =
      Pattern.compile(
          "Seq Scan on (seat|seat_transition|booking|booking_seat|transfer|payment|wallet"
              + "|user_coupon|user_coupon_move|inbox_stand|ranking_sale|coupon_request|shop_order"
              + "|order_item|stock_movement)( \\w+)?  .*\\(actual");

  private static Connection connection;
  private static JdbcClient sql;
  private static Question question;

  @BeforeAll
  static void manySeatsWereSold() throws SQLException {
    DATABASE.setClock(Optional.of(NOON));
    var schedule = new SqlHalls(DATABASE.database()).hall().schedule().value();
    connection = DATABASE.connect();
    sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    sql.sql("SET search_path = encore; SET session_replication_role = replica").update();
    sql.sql(
            Crimes.text("large-books.sql")
                .replace("{schedule}", "'" + schedule + "'")
                .replace("{rows}", Integer.toString(ROWS)))
        .update();
    sql.sql("VACUUM ANALYZE").update();
    sql.sql("SET max_parallel_workers_per_gather = 0; SET random_page_cost = 1.1").update();
    question = new Question(sql, Duration.ofHours(24));
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void soundBooksBreakNoPromiseHoweverLongTheyAre() throws IOException {
    var lately = ask(Optional.of(LATELY));
    var whole = ask(Optional.empty());

    Files.writeString(
        FIGURES,
        "lately %d ms: %s%neverything %d ms: %s%n"
            .formatted(sum(lately), lately, sum(whole), whole));
  }

  /** Two bookings of a thousand. Up to five no plan hangs on which rows ANALYZE has come across. */
  @Test
  void aLookAtWhatIsNewReadsNothingElse() {
    var offenders = new TreeMap<String, List<String>>();
    for (Promise promise : Promises.all()) {
      var whole = plan(promise).stream().filter(ALL_OF_THE_BOOKS.asPredicate()).toList();
      if (!whole.isEmpty()) {
        offenders.put(promise.id(), whole);
      }
    }
    assertThat(offenders).isEmpty();
  }

  /** What the one-time filter of a look at everything guards is in the plan, and never run. */
  private static List<String> plan(Promise promise) {
    return sql.sql("EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) " + promise.question())
        .param("since", Columns.param(LATELY))
        .param("kept", 86_400)
        .query((row, _) -> row.getString(1).strip())
        .list();
  }

  private static Map<String, Long> ask(Optional<Instant> since) {
    var millis = new LinkedHashMap<String, Long>();
    for (Promise promise : Promises.all()) {
      long began = System.nanoTime();
      var found = question.ask(promise, since);
      millis.put(promise.id(), (System.nanoTime() - began) / 1_000_000);
      assertThat(found.offenders()).as(promise.id()).isEmpty();
    }
    return millis;
  }

  private static long sum(Map<String, Long> millis) {
    return millis.values().stream().mapToLong(Long::longValue).sum();
  }
}
