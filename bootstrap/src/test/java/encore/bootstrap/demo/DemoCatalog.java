package encore.bootstrap.demo;

import encore.persistence.support.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** Three concerts: one on sale, one that opens in two minutes, one sold out. */
final class DemoCatalog {

  static final String ON_SALE = "Summer Night Live";

  // Rows 1 to 10 with ten seats each, in three grades.
  private static final String HALL_OF_100 =
      """
      INSERT INTO seat (schedule_id, number, row_no, col_no, grade, price)
      SELECT :schedule::uuid, (r - 1) * 10 + c, r, c,
             CASE WHEN r <= 2 THEN 'VIP' WHEN r <= 6 THEN 'R' ELSE 'S' END,
             CASE WHEN r <= 2 THEN 170000 WHEN r <= 6 THEN 140000 ELSE 110000 END
        FROM generate_series(1, 10) r, generate_series(1, 10) c
       ORDER BY r, c
      """;

  // No rows, just numbers.
  private static final String HALL_OF_50 =
      """
      INSERT INTO seat (schedule_id, number, grade, price)
      SELECT :schedule::uuid, n, 'GENERAL', 88000
        FROM generate_series(1, 50) n
      """;

  private static final String CONCERT =
      "INSERT INTO concert (title, artist, venue) VALUES (:title, :artist, :venue) RETURNING id::text";

  private static final String SCHEDULE =
      """
      INSERT INTO schedule (concert_id, starts_at, show_date, sale_opens_at, sale_closes_at, price_from)
      SELECT :concert::uuid, t, (t AT TIME ZONE 'Asia/Seoul')::date,
             app_now() + :opensIn::interval, t, :priceFrom
        FROM (SELECT date_trunc('day', app_now(), 'Asia/Seoul') + interval '19 hours'
                     + make_interval(days => :inDays) AS t) AS show
      RETURNING id::text
      """;

  // Everybody stands in it; fifty are inside at a time, and who is let in has a minute to come.
  private static final String LINE =
      """
      INSERT INTO queue_line (concert_id, mode, flow, active, interval_ms, pass_ttl_ms, show_up_ms,
                              silent_after_ms, capacity, challenge_bits, draw_secret)
      VALUES (:concert::uuid, 'ALWAYS', 'RUNNING', 50, 1000, 300000, 60000, 60000, 100000, 0, :secret)
      """;

  private final Database database;
  private final SoldOut soldOut;

  DemoCatalog(Database database, SoldOut soldOut) {
    this.database = database;
    this.soldOut = soldOut;
  }

  /** Does nothing when there is a catalogue already. */
  void plantOnce() {
    database
        .inOne(() -> isEmpty() ? Optional.of(plant()) : Optional.<String>empty())
        .ifPresent(schedule -> soldOut.giveAll(schedule, 50));
  }

  private boolean isEmpty() {
    return database
        .sql()
        .sql("SELECT NOT EXISTS (SELECT FROM concert)")
        .query(Boolean.class)
        .single();
  }

  /** Gives what is to be sold out. */
  private String plant() {
    var now = Duration.ofMinutes(-1);
    var first = concert(ON_SALE, "The Blue Hours", "Olympic Hall, Seoul");
    for (int day = 30; day < 33; day++) {
      seats(HALL_OF_100, schedule(first, day, now, 110_000));
    }
    var second = concert("First Light", "Haru", "Club Sori, Busan");
    seats(HALL_OF_50, schedule(second, 45, Duration.ofMinutes(2), 88_000));
    line(second);
    var third = concert("One Night Only", "Paper Cranes", "Club Sori, Busan");
    var last = schedule(third, 20, now, 88_000);
    seats(HALL_OF_50, last);
    return last;
  }

  private void line(String concert) {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    database.sql().sql(LINE).param("concert", concert).param("secret", secret).update();
  }

  private String concert(String title, String artist, String venue) {
    return database
        .sql()
        .sql(CONCERT)
        .param("title", title)
        .param("artist", artist)
        .param("venue", venue)
        .query(String.class)
        .single();
  }

  private String schedule(String concert, int inDays, Duration opensIn, long priceFrom) {
    return database
        .sql()
        .sql(SCHEDULE)
        .param("concert", concert)
        .param("inDays", inDays)
        .param("opensIn", opensIn.toString())
        .param("priceFrom", priceFrom)
        .query(String.class)
        .single();
  }

  private void seats(String hall, String schedule) {
    database.sql().sql(hall).param("schedule", schedule).update();
  }
}
