package encore.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import encore.application.catalog.CatalogViews.ConcertView;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.CatalogViews.Cursor;
import encore.application.catalog.CatalogViews.ScheduleView;
import encore.application.catalog.SaleStatus;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlCatalogViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final SqlHalls halls = new SqlHalls(database.database());
  private final SqlCatalogViews views = new SqlCatalogViews(database.database());

  @BeforeEach
  void itIsNoon() {
    database.setClock(Optional.of(NOON));
  }

  @Test
  void concertsComeNewestFirstPageByPageWithoutGapOrRepeat() {
    for (int i = 0; i < 7; i++) {
      hallOpening(NOON.minus(Duration.ofDays(i % 3)));
    }

    var all = new ArrayList<ConcertView>();
    Optional<Cursor> next = Optional.empty();
    do {
      var page = views.concerts(Optional.empty(), next, 3);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(ConcertView::saleOpensAt)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aConcertIsUpcomingOnSaleSoldOutOrClosed() {
    var hall = hallOpening(NOON);
    var concert = onlyConcert();

    database.setClock(Optional.of(NOON.minusMillis(1)));
    assertThat(status(concert)).isEqualTo(SaleStatus.UPCOMING);
    database.setClock(Optional.of(NOON));
    assertThat(status(concert)).isEqualTo(SaleStatus.ON_SALE);
    sellAll(hall);
    assertThat(status(concert)).isEqualTo(SaleStatus.SOLD_OUT);
    database.setClock(Optional.of(hall.window().closesAt()));
    assertThat(status(concert)).isEqualTo(SaleStatus.CLOSED);
  }

  @Test
  void concertsCanBeAskedForByStatus() {
    hallOpening(NOON.minusSeconds(1));
    hallOpening(NOON.plusSeconds(1));

    var onSale = views.concerts(Optional.of(SaleStatus.ON_SALE), Optional.empty(), 20);

    assertThat(onSale.items()).hasSize(1).allMatch(c -> c.status() == SaleStatus.ON_SALE);
  }

  @Test
  void aScheduleCountsItsSeatsAndALapsedHoldIsAvailable() {
    hallOpening(NOON.minusSeconds(1));
    hold(2, NOON.plusSeconds(300));
    hold(3, NOON);

    var schedules = views.schedules(onlyConcert()).orElseThrow();

    assertThat(schedules).hasSize(1);
    assertThat(schedules.getFirst().counts()).isEqualTo(new Counts(11, 1, 0, 0));
    assertThat(schedules.getFirst().status()).isEqualTo(SaleStatus.ON_SALE);
  }

  @Test
  void aDateSaysWhenItsOwnSaleOpensAndClosesWhateverTheOthersOfItsConcertDo() {
    var early = hallOpening(NOON.minusSeconds(1));
    var late = hallOpening(NOON.plusSeconds(60));
    together();

    var schedules = views.schedules(onlyConcert()).orElseThrow();

    assertThat(schedules)
        .extracting(ScheduleView::window, ScheduleView::status)
        .containsExactlyInAnyOrder(
            tuple(early.window(), SaleStatus.ON_SALE), tuple(late.window(), SaleStatus.UPCOMING));
  }

  @Test
  void aScheduleIsFoundByTheDayInTheTimeOfTheHall() {
    var hall = hallOpening(NOON.minusSeconds(1));
    var date = views.schedules(onlyConcert()).orElseThrow().getFirst().date();

    assertThat(views.scheduleOn(onlyConcert(), date)).contains(hall.schedule());
    assertThat(views.scheduleOn(onlyConcert(), LocalDate.EPOCH)).isEmpty();
  }

  @Test
  void anUnknownConcertIsNotThere() {
    var nowhere = new ConcertId(UUID.randomUUID());

    assertThat(views.concert(nowhere)).isEmpty();
    assertThat(views.schedules(nowhere)).isEmpty();
  }

  private Hall hallOpening(Instant opensAt) {
    var twelve = Halls.ofTwelve(1, NOON);
    var window = new SaleWindow(opensAt, opensAt.plus(Duration.ofDays(1)));
    return halls.insert(new Hall(new ScheduleId(UUID.randomUUID()), window, twelve.seats()));
  }

  private ConcertId onlyConcert() {
    List<ConcertView> all = views.concerts(Optional.empty(), Optional.empty(), 2).items();
    assertThat(all).hasSize(1);
    return all.getFirst().concert();
  }

  private SaleStatus status(ConcertId concert) {
    return views.concert(concert).orElseThrow().status();
  }

  private void hold(int number, Instant until) {
    database
        .database()
        .sql()
        .sql(
            """
            UPDATE seat
               SET status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(), fence = fence + 1,
                   hold_expires_at = :until
             WHERE number = :number
            """)
        .param("until", until.atOffset(java.time.ZoneOffset.UTC))
        .param("number", number)
        .update();
  }

  /** All dates become those of one concert. */
  private void together() {
    database
        .database()
        .sql()
        .sql("UPDATE schedule SET concert_id = (SELECT min(concert_id::text)::uuid FROM schedule)")
        .update();
  }

  private void sellAll(Hall hall) {
    hall.seats().forEach(seat -> hold(seat.number(), NOON.plusSeconds(300)));
    database
        .database()
        .sql()
        .sql("UPDATE seat SET status = 'SOLD', hold_expires_at = NULL, fence = fence + 1")
        .update();
  }
}
