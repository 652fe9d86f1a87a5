package encore.persistence.ranking;

import static encore.persistence.ranking.BoxOfficeBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.Backstage;
import encore.testing.Race;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rebuild that waits for somebody who counts, and must not say what was true before him. */
class RankingRebuildMeetsSalesIT {

  private static final BoxOfficeBooks BOOKS = new BoxOfficeBooks();
  private static final Backstage BACKSTAGE = BOOKS.test.backstage();
  private static final Duration SOON = Duration.ofSeconds(20);

  private final JdbcBookedSales sales = new JdbcBookedSales(BOOKS.database, BACKSTAGE);
  private final AtomicBoolean isCounted = new AtomicBoolean();
  private final AtomicBoolean isWaitedFor = new AtomicBoolean();

  @AfterAll
  static void close() {
    BACKSTAGE.close();
  }

  @AfterEach
  void everyHourIsTheSumOfItsSales() {
    assertThat(BOOKS.contradictions()).isZero();
  }

  @Test
  void anHourIsMendedWhileSomebodyCounts() throws Exception {
    var concert = BOOKS.concert();
    BOOKS.hear(BOOKS.news(BOOKS.sold(concert, 2, NOON)));
    BOOKS.database.sql().sql("UPDATE ranking_hour SET quantity = quantity + 100").update();
    var sold = BOOKS.sold(concert, 4, NOON);

    whileCounted(() -> hear(sold), () -> sales.mend(NOON));

    assertThat(BOOKS.score(concert, NOON)).isEqualTo(6);
  }

  @Test
  void aBookingThatIsCancelledWhileItIsComparedStaysCancelled() throws Exception {
    var concert = BOOKS.concert();
    var sold = BOOKS.sold(concert, 4, NOON);
    BOOKS.hear(BOOKS.news(sold));

    whileCounted(
        () -> {
          BOOKS.cancel(sold);
          hear(sold);
        },
        () -> sales.compare(Optional.empty(), Duration.ofDays(35), 500, false));

    assertThat(BOOKS.score(concert, NOON)).isZero();
  }

  /** In the transaction that runs. */
  private static void hear(UUID booking) {
    BOOKS.news(booking).forEach(n -> BOOKS.subscriber.take(n.event(), n.facts()));
  }

  /** The other begins when the one has counted, and waits for his commit. */
  private void whileCounted(Runnable count, Runnable rebuild) throws Exception {
    Race.race(
        3,
        n ->
            () ->
                switch (n) {
                  case 0 ->
                      BOOKS.database.inOne(() -> {
                        count.run();
                        isCounted.set(true);
                        // Looked at from outside: a transaction sees the same activity all along.
                        Await.until("the other waits for us", SOON, isWaitedFor::get);
                        return true;
                      });
                  case 1 -> {
                    Await.until("it is counted and not committed", SOON, isCounted::get);
                    rebuild.run();
                    yield true;
                  }
                  default -> {
                    Await.until("somebody waits", SOON, () -> BOOKS.test.waiting() > 0);
                    isWaitedFor.set(true);
                    yield true;
                  }
                });
  }
}
