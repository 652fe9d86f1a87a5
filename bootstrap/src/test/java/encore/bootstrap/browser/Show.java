package encore.bootstrap.browser;

import static encore.bootstrap.browser.PageHouse.require;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A concert with one date that a test has for itself. Its first row is VIP at ₩170,000, the others
 * are R at ₩140,000; its sale is the newest, so it stands first in the programme.
 */
record Show(PageHouse house, String title, String concert, String schedule) {

  private static final String SEATS =
      """
      {"startsAt":"%s","salesOpenAt":"%s","layout":{"rows":%d,"cols":%d,"grades":[
        {"grade":"VIP","rows":[1],"price":170000}%s]}}
      """;

  static Show of(PageHouse house, int rows, int cols) {
    var title = "Night " + UUID.randomUUID();
    var words = "{\"title\":\"%s\",\"artist\":\"Haru\",\"venue\":\"Club Sori\"}".formatted(title);
    var made = require(house.admin().post("/api/admin/concerts", words), 201);
    var concert = made.get("concertId").asString();
    var dates = "/api/admin/concerts/%s/schedules".formatted(concert);
    var schedule = require(house.admin().post(dates, seats(rows, cols)), 201);
    return new Show(house, title, concert, schedule.get("scheduleId").asString());
  }

  private static String seats(int rows, int cols) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var others = new StringBuilder();
    for (int row = 2; row <= rows; row++) {
      others.append(row == 2 ? "" : ",").append(row);
    }
    var rest =
        rows == 1
            ? ""
            : ",{\"grade\":\"R\",\"rows\":[%s],\"price\":140000}".formatted(others.toString());
    return SEATS.formatted(
        now.plus(Duration.ofDays(30)), now.minus(Duration.ofSeconds(1)), rows, cols, rest);
  }

  /** Of the map of its seats. */
  String address() {
    return "/#/concerts/%s/%s".formatted(concert, schedule);
  }

  /** Somebody takes these over the API; gives the booking. */
  String hold(Fan fan, String seatNos) {
    var held = require(house.visitor(fan).hold(schedule, seatNos), 200);
    return held.get("bookingId").asString();
  }

  /** A letter a seat as the database has it: available, held, sold. */
  String letters() {
    return house
        .database()
        .sql()
        .sql(
            "SELECT string_agg(left(status, 1), '' ORDER BY number) FROM seat WHERE schedule_id = :id::uuid")
        .param("id", schedule)
        .query(String.class)
        .single();
  }

  /** How many seats are somebody's, by the database. */
  long seatsOf(Fan fan) {
    return house
        .database()
        .sql()
        .sql("SELECT count(*) FROM seat WHERE schedule_id = :id::uuid AND holder_id = :user::uuid")
        .param("id", schedule)
        .param("user", fan.userId())
        .query(Long.class)
        .single();
  }
}
