package encore.persistence.catalog;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.catalog.BackOffice;
import encore.application.catalog.EditSchedule;
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
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** The back office at noon, with a concert that was just announced. */
abstract class OfficeAtNoon {

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Duration TTL = Duration.ofMinutes(5);
  static final ShowTimes EVENING = times("2026-12-24T10:00:00Z");
  static final ShowTimes NEXT_EVENING = times("2026-12-25T10:00:00Z");
  static final SeatPlan FIFTY = new SeatPlan.Numbered(50, new Grade("GENERAL"), new Money(88_000));
  static final SeatPlan SIX =
      new SeatPlan.InRows(3, 2, List.of(tier("R", 140_000, 3, 1), tier("VIP", 170_000, 2)));

  final AtomicInteger news = new AtomicInteger();
  final BackOffice office;
  final SqlBackOfficeViews files;
  final SqlCatalogViews views;
  Versioned<Concert> concert;
  ConcertId id;
  private final TestDatabase database;

  OfficeAtNoon(TestDatabase test) {
    this.database = test;
    var trail = AuditPersistenceConfig.trailOver(test.database());
    this.office = BackOffices.over(test, trail, news::incrementAndGet);
    this.files = new SqlBackOfficeViews(test.database());
    this.views = new SqlCatalogViews(test.database());
  }

  @BeforeEach
  void aConcertAtNoon() {
    database.setClock(Optional.of(NOON));
    concert = office.announce("Winter Tour");
    id = concert.value().id();
  }

  EditSchedule.Outcome later(Versioned<Schedule> schedule) {
    return office.move(schedule, was -> was.startingAt(was.startsAt().plusSeconds(3_600)));
  }

  Booking.Terms hold(Versioned<Schedule> schedule, int number) {
    var seats = new TreeSet<>(seats(schedule).stream().filter(s -> s.number() == number).toList());
    var terms =
        new Booking.Terms(new BookingId(UUID.randomUUID()), schedule.value().id(), aBuyer(), seats);
    var claims = new PersistentClaims(database.database()).conditionalUpdate();
    assertThat(claims.claim(new Claim(terms, TTL))).isInstanceOf(Claim.Result.Won.class);
    return terms;
  }

  List<Seat> seats(Versioned<Schedule> schedule) {
    var all = new TreeSet<Integer>();
    for (int number = 1; number <= 100; number++) {
      all.add(number);
    }
    return List.copyOf(
        new SqlOffers(database.database())
            .find(schedule.value().id(), new SeatChoice.Numbers(all))
            .orElseThrow()
            .seats());
  }

  List<String> lines() {
    return ask("SELECT action FROM audit_entry WHERE actor_id = :actor ORDER BY id");
  }

  List<String> ask(String question) {
    return database
        .database()
        .sql()
        .sql(question)
        .param("actor", office.admin().value())
        .query(String.class)
        .list();
  }

  static ShowTimes times(String start) {
    var startsAt = Instant.parse(start);
    return new ShowTimes(startsAt, NOON.minusSeconds(60), startsAt);
  }

  static Tier tier(String grade, long price, Integer... rows) {
    return new Tier(new Grade(grade), new Money(price), List.of(rows));
  }
}
