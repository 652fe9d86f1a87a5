package encore.persistence.catalog;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.application.catalog.AddSchedule;
import encore.application.catalog.BackOffice;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.application.catalog.Versioned;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Grade;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.SeatPlan.Tier;
import encore.domain.catalog.ShowFlaw;
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.seatmap.SeatMapPersistenceConfig;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogEditingIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final ShowTimes EVENING = times("2026-12-24T10:00:00Z");
  private static final SeatPlan FIFTY =
      new SeatPlan.Numbered(50, new Grade("GENERAL"), new Money(88_000));
  private static final SeatPlan SIX =
      new SeatPlan.InRows(3, 2, List.of(tier("R", 140_000, 3, 1), tier("VIP", 170_000, 2)));
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final AtomicInteger news = new AtomicInteger();
  private final BackOffice office =
      BackOffices.over(
          DATABASE, AuditPersistenceConfig.trailOver(DATABASE.database()), news::incrementAndGet);
  private final SqlBackOfficeViews files = new SqlBackOfficeViews(DATABASE.database());
  private final SqlCatalogViews views = new SqlCatalogViews(DATABASE.database());
  private final SqlOffers offers = new SqlOffers(DATABASE.database());
  private Versioned<Concert> concert;
  private ConcertId id;

  @BeforeEach
  void aConcertAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    concert = office.announce("Winter Tour");
    id = concert.value().id();
  }

  @Test
  void aConcertIsPublicWithItsFirstSchedule() {
    assertThat(files.concert(id)).contains(concert);
    assertThat(views.concert(id)).isEmpty();

    office.added(id, EVENING, SIX);

    var seen = views.concert(id).orElseThrow();
    assertThat(seen.priceFrom()).isEqualTo(140_000);
    assertThat(seen.description()).contains("Two hours.");
  }

  /**
   * Plans that were made for the table of before are thrown away, so that its sale may open now.
   */
  @Test
  void theServerHasLookedAtTheSeatsOfANewHall() {
    office.added(id, EVENING, FIFTY);

    assertThat(count("SELECT reltuples::integer FROM pg_class WHERE relname = 'seat'"))
        .isEqualTo(count("SELECT count(*)::integer FROM seat"));
  }

  private static int count(String statement) {
    return DATABASE.database().sql().sql(statement).query(Integer.class).single();
  }

  @Test
  void aScheduleIsReadBackAsItWasAsked() {
    var inRows = office.added(id, EVENING, SIX);
    var numbered = office.added(id, times("2026-12-25T10:00:00Z"), FIFTY);

    var file = files.schedule(id, inRows.value().id()).orElseThrow();
    assertThat(file.schedule()).isEqualTo(inRows);
    assertThat(file.plan().sellsWhat(SIX)).isTrue();
    assertThat(file.counts()).isEqualTo(new Counts(6, 0, 0, 0));
    assertThat(files.schedules(id).getLast().plan()).isEqualTo(FIFTY);
    assertThat(seats(inRows))
        .extracting(Seat::label)
        .containsExactly("1-1", "1-2", "2-1", "2-2", "3-1", "3-2");
    assertThat(seats(inRows))
        .extracting(seat -> seat.price().won())
        .containsExactly(140_000L, 140_000L, 170_000L, 170_000L, 140_000L, 140_000L);
    assertThat(seats(numbered)).hasSize(50).allMatch(seat -> seat.place().isEmpty());
  }

  @Test
  void aShowLateInTheEveningByUniversalTimeIsOnTheNextDayInTheHall() {
    var late = office.added(id, times("2026-12-24T15:00:00Z"), FIFTY);

    assertThat(views.scheduleOn(id, LocalDate.of(2026, 12, 25))).contains(late.value().id());
  }

  @Test
  void theWordsMayChangeAlsoWhenSeatsAreSold() {
    hold(office.added(id, EVENING, FIFTY), 1);

    assertThat(office.rename(concert, "Spring Tour"))
        .isInstanceOf(EditConcert.Outcome.Edited.class);
    assertThat(views.concert(id).orElseThrow().title()).isEqualTo("Spring Tour");
  }

  @Test
  void anEditNamesTheVersionItHasSeen() {
    var edited = (EditConcert.Outcome.Edited) office.rename(concert, "Spring Tour");

    assertThat(edited.concert().version()).isGreaterThan(concert.version());
    assertThat(office.rename(concert, "Summer Tour")).isEqualTo(new EditConcert.Outcome.Stale());
    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.Stale());
    assertThat(files.concert(id).orElseThrow()).isEqualTo(edited.concert());
  }

  @Test
  void ofTwoEditsOfOneVersionOneIsStale() throws Exception {
    var schedule = office.added(id, EVENING, FIFTY);

    var renamed = race(8, i -> () -> office.rename(concert, "Tour " + i));
    var moved =
        race(8, i -> () -> office.move(schedule, was -> was.openingAt(NOON.plusSeconds(i))));

    assertThat(renamed).filteredOn(EditConcert.Outcome.Edited.class::isInstance).hasSize(1);
    assertThat(renamed).filteredOn(EditConcert.Outcome.Stale.class::isInstance).hasSize(7);
    assertThat(moved).filteredOn(EditSchedule.Outcome.Edited.class::isInstance).hasSize(1);
    assertThat(moved).filteredOn(EditSchedule.Outcome.Stale.class::isInstance).hasSize(7);
  }

  @Test
  void otherSeatsAreAnotherVersionEvenAtTheSameLowestPrice() {
    var schedule = office.added(id, EVENING, FIFTY);
    var more = new SeatPlan.Numbered(60, new Grade("GENERAL"), new Money(88_000));

    var edited = (EditSchedule.Outcome.Edited) office.replan(schedule, more);

    assertThat(edited.schedule().version()).isGreaterThan(schedule.version());
    assertThat(office.replan(schedule, FIFTY)).isEqualTo(new EditSchedule.Outcome.Stale());
  }

  @Test
  void sixteenWhoAddTheSameTimeAddItOnce() throws Exception {
    var before = news.get();

    var results = race(16, _ -> () -> office.add(id, EVENING, SIX));

    assertThat(results).filteredOn(AddSchedule.Outcome.Added.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AddSchedule.Outcome.Duplicate.class::isInstance).hasSize(15);
    assertThat(files.schedules(id)).hasSize(1);
    assertThat(acts("SCHEDULE_ADDED")).isEqualTo(1);
    assertThat(news.get() - before).isEqualTo(1);
  }

  @Test
  void aScheduleCannotMoveToWhereThereIsOne() {
    var first = office.added(id, EVENING, FIFTY);
    var second = office.added(id, times("2026-12-25T10:00:00Z"), FIFTY);

    assertThat(office.move(second, was -> was.startingAt(EVENING.startsAt())))
        .isEqualTo(new EditSchedule.Outcome.Duplicate(EVENING.startsAt()));
    assertThat(office.move(first, was -> was.startingAt(EVENING.startsAt())))
        .isInstanceOf(EditSchedule.Outcome.Edited.class);
  }

  @Test
  void newSeatsReplaceTheOldOnes() {
    var schedule = office.added(id, EVENING, FIFTY);
    var old = seats(schedule).stream().map(Seat::id).toList();

    var edited = (EditSchedule.Outcome.Edited) office.replan(schedule, SIX);

    assertThat(seats(schedule)).hasSize(6).extracting(Seat::id).doesNotContainAnyElementsOf(old);
    assertThat(views.concert(id).orElseThrow().priceFrom()).isEqualTo(140_000);
    assertThat(office.replan(edited.schedule(), SIX))
        .isEqualTo(new EditSchedule.Outcome.Edited(edited.schedule(), SIX));
  }

  /** Equal versions are equal pictures, so a map of other seats may not have an old one. */
  @Test
  void theMapOfNewSeatsIsNewerThanAnyBeforeIt() {
    var schedule = office.added(id, EVENING, FIFTY);
    var before = version(schedule);
    moveEverySeat(schedule);
    var moved = version(schedule);

    office.replan(schedule, SIX);

    assertThat(moved).isGreaterThan(before);
    assertThat(version(schedule)).isGreaterThan(moved);
  }

  /** As if it had been kept and let go again, without a booking. */
  private void moveEverySeat(Versioned<Schedule> schedule) {
    for (var step :
        List.of(
            "status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(),"
                + " hold_expires_at = app_now()",
            "status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, hold_expires_at = NULL")) {
      DATABASE
          .database()
          .sql()
          .sql("UPDATE seat SET fence = fence + 1, " + step + " WHERE schedule_id = :schedule")
          .param("schedule", schedule.value().id().value())
          .update();
    }
  }

  private static long version(Versioned<Schedule> schedule) {
    return SeatMapPersistenceConfig.viewsOver(DATABASE.database())
        .of(schedule.value().id())
        .orElseThrow()
        .version();
  }

  @Test
  void aHeldSeatForbidsEveryEditUntilTheHoldHasLapsed() {
    var schedule = office.added(id, EVENING, FIFTY);
    hold(schedule, 7);

    assertThat(later(schedule)).isEqualTo(new EditSchedule.Outcome.HasBookings());
    assertThat(office.replan(schedule, SIX)).isEqualTo(new EditSchedule.Outcome.HasBookings());
    assertThat(office.removeSchedule(schedule)).isEqualTo(new RemoveSchedule.Outcome.HasBookings());
    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.HasBookings());

    DATABASE.setClock(Optional.of(NOON.plus(TTL)));
    assertThat(later(schedule)).isInstanceOf(EditSchedule.Outcome.Edited.class);
  }

  @Test
  void whatABookingOnceNamedStays() {
    var schedule = office.added(id, EVENING, FIFTY);
    var booking = hold(schedule, 7);
    BookingPersistenceConfig.holdsOver(DATABASE.database()).release(booking.id(), booking.buyer());

    assertThat(files.schedule(id, schedule.value().id()).orElseThrow().booked()).isTrue();
    assertThat(office.replan(schedule, SIX)).isEqualTo(new EditSchedule.Outcome.HasBookings());
    assertThat(office.removeSchedule(schedule)).isEqualTo(new RemoveSchedule.Outcome.HasBookings());
    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.HasBookings());
    assertThat(later(schedule)).isInstanceOf(EditSchedule.Outcome.Edited.class);
  }

  @Test
  void aConcertGoesWithItsSchedules() {
    var schedule = office.added(id, EVENING, SIX);
    office.added(id, times("2026-12-25T10:00:00Z"), FIFTY);

    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.Removed());

    assertThat(files.concert(id)).isEmpty();
    assertThat(files.schedules(id)).isEmpty();
    assertThat(office.move(schedule, was -> was))
        .isEqualTo(new EditSchedule.Outcome.NoSuchSchedule());
    assertThat(office.add(id, EVENING, SIX)).isEqualTo(new AddSchedule.Outcome.NoSuchConcert());
    assertThat(office.rename(concert, "x")).isEqualTo(new EditConcert.Outcome.NoSuchConcert());
  }

  @Test
  void aScheduleOfAnotherConcertIsNotFound() {
    var elsewhere = office.announce("Another").value().id();
    var schedule = office.added(id, EVENING, FIFTY);

    assertThat(office.edit(schedule, elsewhere, was -> was, Optional.empty()))
        .isEqualTo(new EditSchedule.Outcome.NoSuchSchedule());
    assertThat(files.schedule(elsewhere, schedule.value().id())).isEmpty();
    assertThat(office.removeSchedule(schedule)).isEqualTo(new RemoveSchedule.Outcome.Removed());
    assertThat(files.schedules(id)).isEmpty();
  }

  @Test
  void whoAddsAScheduleToAConcertThatGoesIsEitherTooLateOrGoesWithIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      var doomed = office.announce("Doomed " + round);
      var results =
          race(
              2,
              i ->
                  (Callable<Object>)
                      () ->
                          i == 0
                              ? office.remove(doomed)
                              : office.add(doomed.value().id(), EVENING, SIX));

      assertThat(results.getFirst()).isEqualTo(new RemoveConcert.Outcome.Removed());
      assertThat(files.schedules(doomed.value().id())).isEmpty();
    }
  }

  @Test
  void allThatIsWrongWithAScheduleIsToldAtOnce() {
    var past = new ShowTimes(NOON, NOON, NOON.plusSeconds(1));
    var hole = new SeatPlan.InRows(2, 2, List.of(tier("R", 1, 1, 1, 3)));

    var flawed = (AddSchedule.Outcome.Flawed) office.add(id, past, hole);

    assertThat(flawed.flaws())
        .containsExactly(
            new ShowFlaw.Time(ShowFlaw.WhichTime.STARTS_AT, ShowFlaw.Rule.AFTER, NOON),
            new ShowFlaw.Time(ShowFlaw.WhichTime.SALES_CLOSE_AT, ShowFlaw.Rule.NOT_AFTER, NOON),
            new ShowFlaw.RowTwice(0, 1),
            new ShowFlaw.RowBeyondTheHall(0, 2, 2),
            new ShowFlaw.RowsWithoutPrice(List.of(2)));
  }

  @Test
  void everySuccessHasItsLineAndNothingElseHasOne() {
    var edited = ((EditConcert.Outcome.Edited) office.rename(concert, "Spring Tour")).concert();
    office.rename(concert, "Stale");
    var schedule = office.added(id, EVENING, FIFTY);
    office.add(id, EVENING, FIFTY);
    var moved = ((EditSchedule.Outcome.Edited) later(schedule)).schedule();
    later(schedule);
    office.removeSchedule(moved);
    office.remove(edited);
    office.remove(edited);

    assertThat(lines())
        .containsExactly(
            "CONCERT_CREATED",
            "CONCERT_EDITED",
            "SCHEDULE_ADDED",
            "SCHEDULE_EDITED",
            "SCHEDULE_REMOVED",
            "CONCERT_REMOVED");
    assertThat(news).hasValue(6);
    assertThat(
            ask(
                "SELECT details ->> 'title' FROM audit_entry WHERE action = 'CONCERT_EDITED'"
                    + " AND actor_id = :actor"))
        .containsExactly("Winter Tour -> Spring Tour");
    assertThat(
            ask(
                "SELECT details ->> 'seats' FROM audit_entry WHERE action = 'SCHEDULE_ADDED'"
                    + " AND actor_id = :actor"))
        .containsExactly("50: GENERAL 88000");
  }

  @Test
  void whatCannotBeWrittenDownDoesNotHappen() {
    var nobodyWrites =
        BackOffices.over(
            DATABASE,
            _ -> {
              throw new IllegalStateException("no ink");
            },
            news::incrementAndGet);
    var schedule = office.added(id, EVENING, FIFTY);
    var before = news.get();

    assertThatThrownBy(() -> nobodyWrites.rename(concert, "x")).hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.move(schedule, was -> was.openingAt(NOON)))
        .hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.replan(schedule, SIX)).hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.removeSchedule(schedule)).hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.remove(concert)).hasMessage("no ink");

    assertThat(files.concert(id)).contains(concert);
    assertThat(files.schedule(id, schedule.value().id()).orElseThrow().plan()).isEqualTo(FIFTY);
    assertThat(news).hasValue(before);
  }

  @Test
  void theLargestHallIsMadeReplacedAndRemoved() {
    var rows = new Integer[100];
    Arrays.setAll(rows, i -> i + 1);
    var large = new SeatPlan.InRows(100, 100, List.of(tier("S", 1, rows)));
    var dearer = new SeatPlan.InRows(100, 100, List.of(tier("S", 2, rows)));

    var schedule = office.added(id, EVENING, large);
    var edited = ((EditSchedule.Outcome.Edited) office.replan(schedule, dearer)).schedule();
    assertThat(files.schedule(id, schedule.value().id()).orElseThrow().counts().total())
        .isEqualTo(10_000);
    assertThat(office.removeSchedule(edited)).isEqualTo(new RemoveSchedule.Outcome.Removed());
  }

  private EditSchedule.Outcome later(Versioned<Schedule> schedule) {
    return office.move(schedule, was -> was.startingAt(was.startsAt().plusSeconds(3_600)));
  }

  private Booking.Terms hold(Versioned<Schedule> schedule, int number) {
    var seats = new TreeSet<>(seats(schedule).stream().filter(s -> s.number() == number).toList());
    var terms =
        new Booking.Terms(new BookingId(UUID.randomUUID()), schedule.value().id(), aBuyer(), seats);
    var claims = new PersistentClaims(DATABASE.database()).conditionalUpdate();
    assertThat(claims.claim(new Claim(terms, TTL))).isInstanceOf(Claim.Result.Won.class);
    return terms;
  }

  private List<Seat> seats(Versioned<Schedule> schedule) {
    var all = new TreeSet<Integer>();
    for (int number = 1; number <= 100; number++) {
      all.add(number);
    }
    return List.copyOf(
        offers.find(schedule.value().id(), new SeatChoice.Numbers(all)).orElseThrow().seats());
  }

  private int acts(String action) {
    return (int) lines().stream().filter(action::equals).count();
  }

  private List<String> lines() {
    return ask("SELECT action FROM audit_entry WHERE actor_id = :actor ORDER BY id");
  }

  private List<String> ask(String question) {
    return DATABASE
        .database()
        .sql()
        .sql(question)
        .param("actor", office.admin().value())
        .query(String.class)
        .list();
  }

  private static ShowTimes times(String start) {
    var startsAt = Instant.parse(start);
    return new ShowTimes(startsAt, NOON.minusSeconds(60), startsAt);
  }

  private static Tier tier(String grade, long price, Integer... rows) {
    return new Tier(new Grade(grade), new Money(price), List.of(rows));
  }
}
