package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.application.booking.Holds.Extension;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.Buyers;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limit of a buyer is the schema's: no code can go round it. */
class SeatsOfBuyerIT {

  /** Asks the books, and not the counter: nobody has more seats of a schedule than one may. */
  private static final String OVER_THE_LIMIT =
      """
      SELECT b.schedule_id, b.buyer_id
        FROM booking b
        JOIN schedule s ON s.id = b.schedule_id
       WHERE NOT b.complimentary
         AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.expires_at > app_now())
       GROUP BY b.schedule_id, b.buyer_id, s.seats_per_buyer
      HAVING sum(b.seat_count) > s.seats_per_buyer
      """;

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final UserId anna = aBuyer();

  @BeforeEach
  void atNoon() {
    PersistentStrategy.ROW_LOCK.office(DATABASE).setClock(NOON);
  }

  @ParameterizedTest
  @EnumSource
  void theBooksOfACrowdOfOneAreWithinTheLimit(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    var hall = office.hall();

    race(24, i -> () -> office.claims().claim(claim(anna, hall, i % 12 + 1, (i + 1) % 12 + 1)));

    assertThat(buyersOverTheLimit(hall.schedule())).isZero();
    run("UPDATE schedule SET seats_per_buyer = 1 WHERE id = :schedule", hall.schedule());
    assertThat(buyersOverTheLimit(hall.schedule())).isEqualTo(1);
  }

  @Test
  void theLimitIsTheSchedulesOwn() {
    var office = PersistentStrategy.ROW_LOCK.office(DATABASE);
    var hall = office.hall();
    run("UPDATE schedule SET seats_per_buyer = 6 WHERE id = :schedule", hall.schedule());

    assertThat(office.claims().claim(claim(anna, hall, 1, 2, 3, 4, 5)))
        .isInstanceOf(Claim.Result.Won.class);
    assertThat(office.claims().claim(claim(anna, hall, 6, 7)))
        .isEqualTo(new Claim.Result.OverLimit());
    assertThat(office.claims().claim(claim(anna, hall, 6))).isInstanceOf(Claim.Result.Won.class);
  }

  /** It counts before it has its seats, and an edit waits for seats alone. */
  @Test
  void aLimitThatWasLoweredBetweenTheCountAndTheLocksIsKept() throws Exception {
    var office = PersistentStrategy.UNIQUE_INSERT.office(DATABASE);
    var hall = office.hall();
    var before = claim(anna, hall, 1);
    office.claims().claim(before);
    office.holds().release(before.terms().id(), anna);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var outside = DATABASE.connect();
        var lock = outside.createStatement()) {
      outside.setAutoCommit(false);
      lock.execute("SELECT FROM encore.seats_of_buyer FOR NO KEY UPDATE");
      var claiming = threads.submit(() -> office.claims().claim(claim(anna, hall, 1, 2, 3)));
      Await.until("he waits to be counted", Duration.ofSeconds(10), () -> DATABASE.waiting() == 1);
      run("UPDATE schedule SET seats_per_buyer = 1 WHERE id = :schedule", hall.schedule());
      outside.commit();

      assertThat(claiming.get(10, TimeUnit.SECONDS)).isEqualTo(new Claim.Result.OverLimit());
    }
    assertThat(buyersOverTheLimit(hall.schedule())).isZero();
  }

  @Test
  void twoNightsOfOneConcertHaveALimitEach() {
    var office = PersistentStrategy.ROW_LOCK.office(DATABASE);
    var first = office.hall();
    var second = office.hall();
    var concert =
        DATABASE
            .database()
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :schedule")
            .param("schedule", first.schedule().value())
            .query(UUID.class)
            .single();
    DATABASE
        .database()
        .sql()
        .sql(
            "UPDATE schedule SET concert_id = :concert, starts_at = starts_at + interval '1 day' WHERE id = :schedule")
        .param("concert", concert)
        .param("schedule", second.schedule().value())
        .update();

    assertThat(office.claims().claim(claim(anna, first, 1, 2, 3, 4)))
        .isInstanceOf(Claim.Result.Won.class);
    assertThat(office.claims().claim(claim(anna, second, 1, 2, 3, 4)))
        .isInstanceOf(Claim.Result.Won.class);
  }

  /** The hold ended between the decision to extend it and the count, and its buyer moved on. */
  @Test
  void anExtensionOverTheLimitLeavesEverythingAsItWas() {
    var office = PersistentStrategy.ROW_LOCK.office(DATABASE);
    var hall = office.hall();
    var held = claim(anna, hall, 1, 2, 3, 4);
    office.claims().claim(held);
    office.setClock(NOON.plus(Duration.ofMinutes(5)));
    office.claims().claim(claim(anna, hall, 5, 6, 7, 8));
    office.setClock(NOON.plusSeconds(1));

    assertThat(office.holds().extend(held.terms().id(), anna, Buyers.POLICY))
        .map(Extension::moved)
        .contains(false);
    assertThat(office.transitions(hall)).hasSize(8);
  }

  @Test
  void moreCannotBeWrittenByHand() {
    var office = PersistentStrategy.ROW_LOCK.office(DATABASE);
    var hall = office.hall();
    office.claims().claim(claim(anna, hall, 1, 2));

    for (var seats : new int[] {1, 4}) {
      var insert = insertFor(hall, seats);
      if (seats == 1) {
        insert.run();
      } else {
        assertThatThrownBy(insert::run).hasStackTraceContaining("seats_of_buyer_within_limit");
      }
    }
    assertThatThrownBy(() ->
            run("UPDATE booking SET seat_count = 4 WHERE schedule_id = :schedule", hall.schedule()))
        .hasStackTraceContaining("seats_of_buyer_within_limit");
  }

  private Runnable insertFor(Hall hall, int seats) {
    return () ->
        DATABASE
            .database()
            .sql()
            .sql(
                """
                INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at,
                                     expires_at, confirmed_at, seat_count)
                VALUES (uuidv7(), :schedule, :buyer, 'CONFIRMED', 0, app_now(),
                        app_now() + interval '1s', app_now(), :seats)
                """)
            .param("schedule", hall.schedule().value())
            .param("buyer", anna.value())
            .param("seats", seats)
            .update();
  }

  private static void run(String statement, ScheduleId schedule) {
    DATABASE.database().sql().sql(statement).param("schedule", schedule.value()).update();
  }

  private static int buyersOverTheLimit(ScheduleId schedule) {
    return DATABASE
        .database()
        .sql()
        .sql(
            "SELECT count(*) FROM ("
                + OVER_THE_LIMIT
                + ") AS too_many WHERE schedule_id = :schedule")
        .param("schedule", schedule.value())
        .query(Integer.class)
        .single();
  }
}
