package encore.persistence.sales;

import encore.application.sales.BookingExports;
import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.persistence.support.Database;
import encore.persistence.support.SlowLane;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;

final class SqlBookingExports implements BookingExports {

  private static final int ONE_AT_A_TIME = 1;
  private static final Duration READER_PAUSE_MAX = Duration.ofSeconds(15);
  private static final Duration EXPORT_MAX = Duration.ofSeconds(60);

  /** So many rows are in memory, however many there are. */
  private static final int ROWS_AT_A_TIME = 500;

  private final Database database;
  private final SlowLane lane;

  SqlBookingExports(Database database) {
    this.database = database;
    this.lane = new SlowLane(database, ONE_AT_A_TIME, READER_PAUSE_MAX, EXPORT_MAX);
  }

  @Override
  public void stream(Filter filter, Runnable begun, Consumer<Line> lines) {
    lane.read(
        begun,
        () -> {
          BookingLines.where(filter)
              .in(database, BookingLines.LINES)
              .withFetchSize(ROWS_AT_A_TIME)
              .query((RowCallbackHandler) row -> lines.accept(BookingLines.read(row)));
          return true;
        });
  }
}
