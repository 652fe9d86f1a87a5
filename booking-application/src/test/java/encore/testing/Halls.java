package encore.testing;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Place;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Small halls for tests. */
public final class Halls {

  private static final int SEATS = 12;
  private static final int COLS = 4;

  private Halls() {}

  /** Three rows of four, on sale since an hour ago and for a day; ids from the given one on. */
  public static BoxOffice.Hall ofTwelve(long firstId, Instant now) {
    var seats = IntStream.range(0, SEATS).mapToObj(i -> seat(firstId + i, i, COLS)).toList();
    return new BoxOffice.Hall(new ScheduleId(UUID.randomUUID()), window(now), seats);
  }

  /** So many rows of so many, all at one price. */
  public static BoxOffice.Hall of(int rows, int cols, Instant now) {
    var seats = IntStream.range(0, rows * cols).mapToObj(i -> seat(i + 1, i, cols)).toList();
    return new BoxOffice.Hall(new ScheduleId(UUID.randomUUID()), window(now), seats);
  }

  private static SaleWindow window(Instant now) {
    return new SaleWindow(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)));
  }

  private static Seat seat(long id, int index, int cols) {
    var place = new Place(index / cols + 1, index % cols + 1);
    return new Seat(
        new SeatId(id), index + 1, Optional.of(place), new Grade("R"), new Money(140_000));
  }
}
