package encore.persistence.ranking;

import static encore.persistence.ranking.BoxOfficeBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.Window;
import encore.persistence.testing.News;
import encore.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankingIT {

  private static final BoxOfficeBooks BOOKS = new BoxOfficeBooks();

  @BeforeEach
  void nothingIsSoldAtNoon() {
    BOOKS.at(NOON);
    for (var table : List.of("ranking_hour", "ranking_sale", "outbox")) {
      BOOKS.database.sql().sql("DELETE FROM " + table).update();
    }
  }

  @AfterEach
  void everyHourIsTheSumOfItsSales() {
    assertThat(BOOKS.contradictions()).isZero();
  }

  @Test
  void seatsAreCountedAndTheBestComesFirst() {
    var few = BOOKS.concert();
    var many = BOOKS.concert();
    BOOKS.hear(BOOKS.news(BOOKS.sold(few, 1, NOON)));
    BOOKS.hear(BOOKS.news(BOOKS.sold(many, 2, NOON)));
    BOOKS.hear(BOOKS.news(BOOKS.sold(many, 3, NOON)));

    var board = BOOKS.board(Window.HOUR);

    assertThat(board.places())
        .containsExactly(
            new Place(BOOKS.concertOf(many), "A night", "A band", 5),
            new Place(BOOKS.concertOf(few), "A night", "A band", 1));
    assertThat(board.asOf()).isEqualTo(NOON);
    assertThat(board.since()).isEqualTo(NOON.minus(Duration.ofHours(1)));
    assertThat(BOOKS.bell.rings).hasPositiveValue();
  }

  @Test
  void newsThatComeAgainCountOnce() {
    var concert = BOOKS.concert();
    var news = BOOKS.news(BOOKS.sold(concert, 4, NOON));

    BOOKS.hear(news);
    BOOKS.hear(news);

    assertThat(BOOKS.score(concert, Window.HOUR)).isEqualTo(4);
  }

  @Test
  void aCancelledBookingIsTakenOutOfTheHourInWhichItWasSold() {
    var concert = BOOKS.concert();
    var early = BOOKS.sold(concert, 4, NOON.minus(Duration.ofHours(5)));
    BOOKS.hear(BOOKS.news(early));
    BOOKS.hear(BOOKS.news(BOOKS.sold(concert, 1, NOON)));
    BOOKS.cancel(early);

    BOOKS.hear(BOOKS.news(early));

    assertThat(BOOKS.score(concert, Window.HOUR)).as("of now nothing is taken").isEqualTo(1);
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(1);
  }

  @Test
  void whatWasTakenBackBeforeAnybodyHeardOfItNeverCounts() {
    var concert = BOOKS.concert();
    var booking = BOOKS.sold(concert, 4, NOON);
    BOOKS.cancel(booking);
    var news = new ArrayList<>(BOOKS.news(booking));
    Collections.reverse(news);

    BOOKS.hear(news);

    assertThat(BOOKS.score(concert, Window.HOUR)).isZero();
  }

  @Test
  void giftsAndHoldsDoNotCount() {
    var concert = BOOKS.concert();
    var gift = BOOKS.given(concert, 3);
    var hold = BOOKS.held(concert, 2);
    BOOKS.hear(BOOKS.news(gift));
    BOOKS.cancel(gift);
    BOOKS.cancel(hold);

    BOOKS.hear(BOOKS.news(gift));
    BOOKS.hear(BOOKS.news(hold));

    assertThat(BOOKS.board(Window.WEEK).places()).isEmpty();
  }

  @Test
  void lateNewsCountInTheHourInWhichItHappened() {
    var concert = BOOKS.concert();
    var news = BOOKS.news(BOOKS.sold(concert, 2, NOON));
    BOOKS.at(NOON.plus(Duration.ofHours(3)));

    BOOKS.hear(news);

    assertThat(BOOKS.score(concert, Window.HOUR)).isZero();
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(2);
    BOOKS.at(NOON.plus(Duration.ofDays(8)));
    assertThat(BOOKS.score(concert, Window.WEEK)).isZero();
  }

  @Test
  void aWindowIsNeverLessThanItSays() {
    var concert = BOOKS.concert();
    BOOKS.hear(BOOKS.news(BOOKS.sold(concert, 2, NOON.plusSeconds(3599))));

    BOOKS.at(NOON.plusSeconds(2 * 3600));
    assertThat(BOOKS.score(concert, Window.HOUR)).as("it was a second ago and more").isZero();
    BOOKS.at(NOON.plusSeconds(2 * 3600 - 1));
    assertThat(BOOKS.score(concert, Window.HOUR)).as("an hour ago").isEqualTo(2);
  }

  @Test
  void aTransactionThatFailsCountsNothing() {
    var concert = BOOKS.concert();
    var news = BOOKS.news(BOOKS.sold(concert, 2, NOON));

    BOOKS.database.inOne(
        () -> {
          news.forEach(n -> BOOKS.subscriber.take(n.event(), n.facts()));
          return false;
        },
        isDone -> isDone);

    assertThat(BOOKS.score(concert, Window.HOUR)).isZero();
  }

  @Test
  void whateverComesTwiceLateAndAtOnceTheSumIsThatOfTheBookings() throws Exception {
    var concert = BOOKS.concert();
    var heard = new ArrayList<News>();
    for (int i = 0; i < 30; i++) {
      UUID booking = BOOKS.sold(concert, i % 4 + 1, NOON.minusSeconds(i * 600L));
      if (i % 3 == 0) {
        BOOKS.cancel(booking);
      }
      heard.addAll(BOOKS.news(booking));
      heard.addAll(BOOKS.news(booking));
    }
    Collections.shuffle(heard, new Random(41));

    Race.race(
        8,
        n ->
            () -> {
              for (int i = n; i < heard.size(); i += 8) {
                BOOKS.hear(heard.get(i));
              }
              return true;
            });

    long truth =
        BOOKS
            .database
            .sql()
            .sql(
                "SELECT sum(seat_count) FROM booking WHERE status = 'CONFIRMED' AND schedule_id = :id")
            .param("id", concert)
            .query(Long.class)
            .single();
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(truth);
    assertThat(BOOKS.test.deadlocks()).isZero();
  }

  @Test
  void whatNoWindowReachesIsForgotten() {
    var concert = BOOKS.concert();
    BOOKS.hear(BOOKS.news(BOOKS.sold(concert, 2, NOON)));
    BOOKS.hear(BOOKS.news(BOOKS.sold(concert, 3, NOON.plus(Duration.ofDays(30)))));
    BOOKS.at(NOON.plus(Duration.ofDays(36)));
    var counts = new JdbcSalesCounts(BOOKS.database);

    assertThat(counts.tidy(Duration.ofDays(35), 1_000)).isEqualTo(2);

    assertThat(counts.tidy(Duration.ofDays(35), 1_000)).isZero();
    assertThat(BOOKS.score(concert, Window.WEEK)).isEqualTo(3);
  }
}
