package encore.persistence.sales;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.sales.BookingListViews.Cursor;
import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.SeatLine;
import encore.application.sales.BookingListViews.Status;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlBookingListViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UUID ANNA = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Books books = new Books(DATABASE.database());
  private final SqlBookingListViews views = new SqlBookingListViews(DATABASE.database());
  private Hall hall = new SqlHalls(DATABASE.database()).hall();

  @BeforeEach
  void itIsNoon() {
    DATABASE.setClock(Optional.of(NOON));
    hall = new SqlHalls(DATABASE.database()).hall();
  }

  @Test
  void aBookingIsShownWithItsSeatsInTheOrderOfTheirNumbers() {
    var id = books.write(hall, ANNA, "HELD", NOON, 7, 2, 12);

    assertThat(views.booking(id))
        .contains(
            new Line(
                id,
                hall.schedule(),
                "A night",
                new UserId(ANNA),
                Status.HELD,
                List.of(seat(2), seat(7), seat(12)),
                new Money(420_000),
                NOON,
                NOON.plus(Duration.ofMinutes(5)),
                Optional.empty()));
    assertThat(views.booking(new BookingId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aLapsedHoldIsExpiredWithoutAnybodyWritingIt() {
    var id = books.write(hall, ANNA, "HELD", NOON, 1);
    var end = NOON.plus(Duration.ofMinutes(5));

    DATABASE.setClock(Optional.of(end.minusMillis(1)));
    assertThat(statuses(by(Status.HELD))).containsExactly(Status.HELD);
    assertThat(statuses(by(Status.EXPIRED))).isEmpty();
    DATABASE.setClock(Optional.of(end));
    assertThat(statuses(by(Status.HELD))).isEmpty();
    assertThat(statuses(by(Status.EXPIRED))).containsExactly(Status.EXPIRED);
    assertThat(views.booking(id).orElseThrow().endedAt()).contains(end);
  }

  @Test
  void bookingsComeNewestFirstPageByPageWithoutGapOrRepeat() {
    for (int i = 0; i < 7; i++) {
      books.write(hall, ANNA, "CANCELLED", NOON.minusSeconds(i % 3), 1);
    }

    var all = new ArrayList<Line>();
    Optional<Cursor> next = Optional.empty();
    do {
      var page = views.bookings(here(), next, 2);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(all).extracting(Line::heldAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void eachConditionLeavesOutTheOthers() {
    var other = new SqlHalls(DATABASE.database()).hall();
    books.write(hall, ANNA, "CONFIRMED", NOON, 1);
    books.write(hall, BEN, "CANCELLED", NOON, 2);
    books.write(other, BEN, "CONFIRMED", NOON, 3);

    assertThat(statuses(here())).containsExactlyInAnyOrder(Status.CONFIRMED, Status.CANCELLED);
    assertThat(statuses(by(Status.CONFIRMED))).containsExactly(Status.CONFIRMED);
    assertThat(
            statuses(
                new Filter(
                    Optional.of(hall.schedule()),
                    Optional.of(Status.CANCELLED),
                    Optional.of(new UserId(BEN)))))
        .containsExactly(Status.CANCELLED);
  }

  /** As the planner sees it once there is something to plan for. */
  @Test
  void aPageIsReadFromAnIndexAndNotSorted() {
    books.fill(hall, 20_000);
    DATABASE.database().sql().sql("ANALYZE").update();

    var plan =
        DATABASE
            .database()
            .sql()
            .sql("EXPLAIN " + BookingLines.LINES.formatted("b.schedule_id = :s") + " LIMIT 21")
            .param("s", hall.schedule().value())
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan)).contains("booking_newest").doesNotContain("Sort Key: b.");
  }

  private SeatLine seat(int number) {
    return new SeatLine(number, hall.seat(number).label());
  }

  private Filter here() {
    return new Filter(Optional.of(hall.schedule()), Optional.empty(), Optional.empty());
  }

  private Filter by(Status status) {
    return new Filter(Optional.of(hall.schedule()), Optional.of(status), Optional.empty());
  }

  private List<Status> statuses(Filter filter) {
    return views.bookings(filter, Optional.empty(), 100).items().stream()
        .map(Line::status)
        .toList();
  }
}
