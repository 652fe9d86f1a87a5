package encore.persistence.sales;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.sales.SalesViews.Bookings;
import encore.application.sales.SalesViews.DayLine;
import encore.application.sales.SalesViews.Seats;
import encore.application.sales.SalesViews.Summary;
import encore.domain.catalog.ConcertId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlSalesViewsIT {

  /** Nine in the evening in Seoul. */
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private static final LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);
  private static final UUID ANNA = UUID.randomUUID();

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Books books = new Books(DATABASE.database());
  private final SqlSalesViews views = new SqlSalesViews(DATABASE.database());

  @BeforeEach
  void itIsNoonInAnEmptyHouse() {
    for (var table : List.of("booking_seat", "booking", "seat", "schedule", "concert")) {
      DATABASE.database().sql().sql("DELETE FROM " + table).update();
    }
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void anEmptyHouseHasNothingToShow() {
    assertThat(views.summary())
        .isEqualTo(
            new Summary(0, new Seats(0, 0, 0, 0, 0), new Bookings(0, 0, 0, 0), 0, Money.ZERO));
  }

  @Test
  void theSaleAtAGlance() {
    var hall = hall();
    move(hall, 1, NOON.plusSeconds(1), "HELD");
    move(hall, 2, NOON, "HELD");
    move(hall, 3, NOON.plusSeconds(1), "SOLD");
    books.write(hall, ANNA, "HELD", NOON.minus(Duration.ofMinutes(4)), 1);
    books.write(hall, ANNA, "HELD", NOON.minus(Duration.ofMinutes(4)).plusMillis(1), 4);
    books.write(hall, ANNA, "HELD", NOON.minus(Duration.ofMinutes(5)), 2);
    books.write(hall, ANNA, "CONFIRMED", NOON, 3, 5);
    books.write(hall, ANNA, "CANCELLED", NOON, 6);

    assertThat(views.summary())
        .isEqualTo(
            new Summary(
                1, new Seats(12, 10, 1, 1, 0), new Bookings(2, 1, 1, 1), 1, new Money(280_000)));
  }

  @Test
  void aDateIsNotOnSaleBeforeNorAfterItsTime() {
    var hall = hall();

    DATABASE.setClock(Optional.of(hall.window().opensAt().minusMillis(1)));
    assertThat(views.summary().concertsOnSale()).isZero();
    DATABASE.setClock(Optional.of(hall.window().opensAt()));
    assertThat(views.summary().concertsOnSale()).isOne();
    DATABASE.setClock(Optional.of(hall.window().closesAt()));
    assertThat(views.summary().seats().total()).isZero();
  }

  @Test
  void whatIsSoldIsCountedByTheDayInTheTimeOfTheHall() {
    var hall = hall();
    var concert = concertOf(hall);
    // Midnight in Seoul is three in the afternoon of the day before.
    var midnight = Instant.parse("2026-05-01T15:00:00Z");
    books.write(hall, ANNA, "CONFIRMED", midnight.minusMillis(1), 1, 2);
    books.write(hall, ANNA, "CONFIRMED", midnight, 3);
    books.write(hall, ANNA, "CONFIRMED", midnight.plusSeconds(1), 4);
    books.write(hall, ANNA, "CANCELLED", midnight, 5);

    var first = new DayLine(FIRST_OF_MAY, concert, hall.schedule(), 1, 2, new Money(280_000));
    var second =
        new DayLine(FIRST_OF_MAY.plusDays(1), concert, hall.schedule(), 2, 2, new Money(280_000));
    assertThat(views.sales(FIRST_OF_MAY, FIRST_OF_MAY.plusDays(1), Optional.empty(), 10))
        .containsExactly(first, second);
    assertThat(views.sales(FIRST_OF_MAY, FIRST_OF_MAY, Optional.of(concert), 10))
        .containsExactly(first);
    assertThat(views.sales(FIRST_OF_MAY, FIRST_OF_MAY.plusDays(1), Optional.empty(), 1))
        .containsExactly(first);
    assertThat(
            views.sales(
                FIRST_OF_MAY, FIRST_OF_MAY, Optional.of(new ConcertId(UUID.randomUUID())), 10))
        .isEmpty();
  }

  private Hall hall() {
    return new SqlHalls(DATABASE.database()).hall();
  }

  private ConcertId concertOf(Hall hall) {
    return new ConcertId(
        DATABASE
            .database()
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :id")
            .param("id", hall.schedule().value())
            .query(UUID.class)
            .single());
  }

  private void move(Hall hall, int number, Instant until, String status) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            UPDATE seat
               SET status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(), fence = fence + 1,
                   hold_expires_at = :until
             WHERE id = :seat
            """)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("seat", hall.seat(number).id().value())
        .update();
    if (status.equals("SOLD")) {
      DATABASE
          .database()
          .sql()
          .sql(
              "UPDATE seat SET status = 'SOLD', hold_expires_at = NULL, fence = fence + 1 WHERE id = :seat")
          .param("seat", hall.seat(number).id().value())
          .update();
    }
  }
}
