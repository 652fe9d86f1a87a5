package encore.persistence.ranking;

import encore.application.inbox.Subscriber;
import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingDesk;
import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.Window;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.News;
import encore.persistence.testing.SqlHalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bookings that are sold and cancelled as a test likes, and the ranking that hears of them. */
final class BoxOfficeBooks {

  static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  final TestDatabase test = TestDatabase.create();
  final Database database = test.database();
  final RankingDesk.Bell bell = new RankingDesk.Bell();
  final Subscriber subscriber =
      RankingDesk.subscriber(new JdbcSalesCounts(database), bell, database);
  final SqlRankingViews views = new SqlRankingViews(database);

  BoxOfficeBooks() {
    at(NOON);
  }

  void at(Instant now) {
    test.setClock(Optional.of(now));
  }

  /** Its date. */
  UUID concert() {
    return new SqlHalls(database).hall().schedule().value();
  }

  UUID concertOf(UUID schedule) {
    return database
        .sql()
        .sql("SELECT concert_id FROM schedule WHERE id = :id")
        .param("id", schedule)
        .query(UUID.class)
        .single();
  }

  UUID held(UUID schedule, int seats) {
    var id = UUID.randomUUID();
    insert(id, schedule, seats, false, "HELD");
    return id;
  }

  UUID sold(UUID schedule, int seats, Instant when) {
    var id = held(schedule, seats);
    database
        .sql()
        .sql("UPDATE booking SET status = 'CONFIRMED', confirmed_at = :at WHERE id = :id")
        .param("at", Columns.param(when))
        .param("id", id)
        .update();
    return id;
  }

  UUID given(UUID schedule, int seats) {
    var id = UUID.randomUUID();
    insert(id, schedule, seats, true, "CONFIRMED");
    return id;
  }

  void cancel(UUID booking) {
    database
        .sql()
        .sql("UPDATE booking SET status = 'CANCELLED', ended_at = app_now() WHERE id = :id")
        .param("id", booking)
        .update();
  }

  private void insert(UUID id, UUID schedule, int seats, boolean isGift, String status) {
    database
        .sql()
        .sql(
            """
            INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at, expires_at,
                                 seat_count, complimentary, confirmed_at)
            SELECT :id, :schedule, gen_random_uuid(), :status, 0, t, t + interval '5 minutes', :seats, :gift,
                   CASE WHEN :gift THEN t END
              FROM (SELECT app_now() AS t) AS clock
            """)
        .param("id", id)
        .param("schedule", schedule)
        .param("status", status)
        .param("seats", seats)
        .param("gift", isGift)
        .update();
  }

  List<News> news(UUID booking) {
    return News.of(database, booking);
  }

  /** As the inbox does, in a transaction each. */
  void hear(List<News> news) {
    news.forEach(this::hear);
  }

  void hear(News news) {
    database.inOne(() -> {
      subscriber.before(news.event(), news.facts());
      subscriber.take(news.event(), news.facts());
      return true;
    });
  }

  Board board(Window window) {
    return views.top(ItemKind.CONCERT, window);
  }

  /** Of that concert; 0 where it is not ranked. */
  long score(UUID schedule, Window window) {
    var concert = concertOf(schedule);
    return board(window).places().stream()
        .filter(place -> place.item().equals(concert))
        .mapToLong(place -> place.score())
        .sum();
  }

  /** Of one hour, as it stands. */
  long score(UUID schedule, Instant hour) {
    return database
        .sql()
        .sql("SELECT quantity FROM ranking_hour WHERE item_id = :item AND hour = :hour")
        .param("item", concertOf(schedule))
        .param("hour", Columns.param(hour))
        .query(Long.class)
        .single();
  }

  /** Hours that are not the sum of their sales, by another way than that of the house. */
  int contradictions() {
    return database
        .sql()
        .sql(
            """
            SELECT count(*)
              FROM ranking_hour h
              FULL JOIN (SELECT item_id, hour, sum(quantity) AS quantity
                           FROM ranking_sale GROUP BY item_id, hour) s USING (item_id, hour)
             WHERE coalesce(h.quantity, 0) <> coalesce(s.quantity, 0)
            """)
        .query(Integer.class)
        .single();
  }
}
