package encore.persistence.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqlBookingExportsIT {

  private static final int BOOKINGS = 5_000;
  private static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final SqlBookingExports exports = new SqlBookingExports(DATABASE.database());

  @BeforeAll
  static void manyBookings() {
    new Books(DATABASE.database()).fill(new SqlHalls(DATABASE.database()).hall(), BOOKINGS);
  }

  @Test
  void allOfThemComeOnceNewestFirst() {
    var lines = new ArrayList<Line>();
    export(lines::add);

    assertThat(lines).hasSize(BOOKINGS).doesNotHaveDuplicates();
    assertThat(lines).extracting(Line::heldAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  /** The server goes away at the first line: what comes after it is all that was in memory. */
  @Test
  void fewLinesAreInMemoryHoweverManyThereAre() {
    var lines = new AtomicInteger();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() ->
            export(_ -> {
              if (lines.incrementAndGet() == 1) {
                cutOffWhoReads();
              }
            }));
    assertThat(lines.get()).isBetween(1, 500);
  }

  @Test
  void whoComesOnTopIsToldToComeBackAndIsNotOnRecord() {
    var begun = new AtomicInteger();
    export(_ -> {
      if (begun.getAndIncrement() == 0) {
        assertThatExceptionOfType(Unavailable.class)
            .isThrownBy(() -> exports.stream(ALL, begun::incrementAndGet, _ -> {}))
            .satisfies(busy -> assertThat(busy.reason()).isEqualTo(Reason.BUSY));
      }
    });
    assertThat(begun).hasValue(BOOKINGS);

    export(_ -> {});
  }

  @Test
  void whoLeavesEndsItForHimselfAlone() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            export(_ -> {
              throw new IllegalStateException("gone");
            }));

    export(_ -> {});
    assertThat(readers()).isZero();
  }

  private void export(Consumer<Line> lines) {
    exports.stream(ALL, () -> {}, lines);
  }

  private static void cutOffWhoReads() {
    try (var beside = DATABASE.connect();
        var statement = beside.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid)
            FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'idle in transaction'
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int readers() {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT count(*)
              FROM pg_stat_activity
             WHERE datname = current_database() AND state LIKE 'idle in transaction%'
            """)
        .query(Integer.class)
        .single();
  }
}
