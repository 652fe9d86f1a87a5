package encore.persistence.ranking;

import static encore.persistence.ranking.BoxOfficeBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ranking.BookedSales.Cursor;
import encore.application.ranking.RankingDesk;
import encore.application.ranking.RebuildRanking;
import encore.application.ranking.RebuildRanking.Command;
import encore.application.ranking.RebuildRanking.Outcome;
import encore.application.ranking.Window;
import encore.domain.identity.UserId;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.support.Backstage;
import encore.testing.Race;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankingRebuildIT {

  private static final BoxOfficeBooks BOOKS = new BoxOfficeBooks();
  private static final Backstage BACKSTAGE = BOOKS.test.backstage();
  private static final Outcome NOTHING_TO_DO = new Outcome(5, 0, 0, 0, Optional.empty());

  private final UserId admin = new UserId(UUID.randomUUID());
  private UUID concert = UUID.randomUUID();
  private UUID first = UUID.randomUUID();

  @BeforeEach
  void fiveAreSoldAndOneOfThemCancelled() {
    for (var table : List.of("ranking_hour", "ranking_sale", "outbox", "booking")) {
      run("TRUNCATE " + table + " CASCADE");
    }
    concert = BOOKS.concert();
    first = BOOKS.sold(concert, 1, NOON.minusSeconds(7_200));
    for (int seats = 1; seats <= 4; seats++) {
      BOOKS.sold(concert, seats, NOON.minusSeconds(3_600L * (seats % 2)));
    }
    BOOKS.cancel(first);
    BOOKS.given(concert, 7);
  }

  @AfterAll
  static void close() {
    BACKSTAGE.close();
  }

  @Test
  void fromNothingItBecomesWhatTheBookingsSay() {
    assertThat(rebuild(true)).isEqualTo(new Outcome(5, 4, 0, 0, Optional.empty()));
    assertThat(BOOKS.score(concert, Window.DAY)).as("only tried").isZero();

    assertThat(rebuild(false).changed()).isEqualTo(4);

    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(10);
    assertThat(rebuild(true)).isEqualTo(NOTHING_TO_DO);
    assertThat(BOOKS.contradictions()).isZero();
  }

  @Test
  void newsThatWereOnTheirWayDuringARebuildChangeNothing() {
    rebuild(false);

    hearEverything();

    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(10);
    assertThat(rebuild(true)).isEqualTo(NOTHING_TO_DO);
  }

  @Test
  void afterAllNewsThereIsNothingToRebuild() {
    hearEverything();

    assertThat(rebuild(true)).isEqualTo(NOTHING_TO_DO);
  }

  @Test
  void whatSomebodyDidByHandIsMended() {
    hearEverything();
    run("UPDATE ranking_hour SET quantity = quantity + 100");
    run("DELETE FROM ranking_hour WHERE hour = (SELECT max(hour) FROM ranking_hour)");
    run("UPDATE ranking_sale SET quantity = 77 WHERE sale_id = '%s'".formatted(first));
    run(
        """
        INSERT INTO ranking_sale (kind, sale_id, item_id, hour, quantity, version)
        SELECT 'CONCERT', gen_random_uuid(), item_id, hour, 9, 1 FROM ranking_sale LIMIT 1
        """);

    var outcome = rebuild(false);

    assertThat(outcome.changed()).isEqualTo(1);
    assertThat(outcome.gone()).isEqualTo(1);
    assertThat(outcome.hours()).isPositive();
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(10);
    assertThat(rebuild(true)).isEqualTo(NOTHING_TO_DO);
  }

  @Test
  void aBigOneGoesOnWhereItEnded() {
    var small =
        RankingDesk.rebuild(
            sales(), BOOKS.bell, 2, 1, AuditPersistenceConfig.trailOver(BOOKS.database));
    Optional<Cursor> next = Optional.empty();
    long bookings = 0;
    // Three of bookings, and one of orders.
    for (int request = 0; request < 4; request++) {
      var outcome = small.rebuild(new Command(admin, false, next));
      bookings += outcome.bookings();
      next = outcome.next();
    }

    assertThat(next).isEmpty();
    assertThat(bookings).isEqualTo(5);
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(10);
  }

  @Test
  void itIsOnRecordBeforeAndAfterUnlessItWasOnlyTried() {
    rebuild(true);
    rebuild(false);

    assertThat(
            BOOKS
                .database
                .sql()
                .sql(
                    """
                    SELECT action || ' ' || coalesce(details ->> 'changed', '-')
                      FROM audit_entry
                     WHERE actor_id = :admin
                    """)
                .param("admin", admin.value())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("RANKING_REBUILD_BEGUN -", "RANKING_REBUILT 4");
  }

  @Test
  void whileSalesGoOnNothingIsCountedTwiceOrForgotten() throws Exception {
    Race.race(
        6,
        n ->
            () -> {
              for (int i = 0; i < 15; i++) {
                if (n < 2) {
                  rebuild(false);
                } else {
                  sellAndHear(i);
                }
              }
              return true;
            });

    assertThat(BOOKS.contradictions()).isZero();
    hearEverything();
    long truth =
        BOOKS
            .database
            .sql()
            .sql(
                "SELECT sum(seat_count) FROM booking WHERE status = 'CONFIRMED' AND NOT complimentary")
            .query(Long.class)
            .single();
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(truth);
    assertThat(rebuild(true).changed()).isZero();
    assertThat(BOOKS.test.deadlocks()).isZero();
  }

  private void sellAndHear(int round) {
    var booking = BOOKS.sold(concert, round % 4 + 1, NOON.minusSeconds(round * 500L));
    BOOKS.hear(BOOKS.news(booking));
    if (round % 2 == 0) {
      BOOKS.cancel(booking);
      BOOKS.hear(BOOKS.news(booking));
    }
  }

  private static void hearEverything() {
    BOOKS
        .database
        .sql()
        .sql("SELECT DISTINCT aggregateid::uuid FROM outbox WHERE aggregatetype = 'booking'")
        .query(UUID.class)
        .list()
        .forEach(booking -> BOOKS.hear(BOOKS.news(booking)));
  }

  private Outcome rebuild(boolean dryRun) {
    RebuildRanking all =
        RankingDesk.rebuild(
            sales(), BOOKS.bell, 500, 40, AuditPersistenceConfig.trailOver(BOOKS.database));
    return all.rebuild(new Command(admin, dryRun, Optional.empty()));
  }

  private static JdbcBookedSales sales() {
    return new JdbcBookedSales(BOOKS.database, BACKSTAGE);
  }

  private static void run(String statement) {
    BOOKS.database.sql().sql(statement).update();
  }
}
