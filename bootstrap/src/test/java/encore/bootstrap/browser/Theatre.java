package encore.bootstrap.browser;

import encore.loadtest.wire.Request;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An administrator who puts shows on, with a line before them or none. */
record Theatre(PageHouse house, Deeds admin) {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** A hundred seats in three grades, as the demo's. */
  private static final String HALL =
      """
      "layout":{"rows":10,"cols":10,"grades":[
        {"grade":"VIP","rows":[1,2],"price":170000},
        {"grade":"R","rows":[3,4,5,6],"price":140000},
        {"grade":"S","rows":[7,8,9,10],"price":110000}]}\
      """;

  static Theatre of(PageHouse house) {
    return new Theatre(house, new Deeds(house, house.known(Shots.ADMIN)));
  }

  /** The id of the concert. */
  String concert(String title, String artist) {
    var words =
        "{\"title\":\"%s\",\"artist\":\"%s\",\"venue\":\"Blue Square, Seoul\",\"description\":\"%s\"}"
            .formatted(title, artist, "Two hours without an interval. Doors open an hour before.");
    return admin.post("/api/admin/concerts", words).field("concertId");
  }

  /** A date in a month; the id of the schedule. */
  String date(String concert, Duration opensIn) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var date =
        "{\"startsAt\":\"%s\",\"salesOpenAt\":\"%s\",%s}"
            .formatted(now.plus(Duration.ofDays(30)), now.plus(opensIn), HALL);
    return admin.post("/api/admin/concerts/" + concert + "/schedules", date).field("scheduleId");
  }

  /** One is let in each minute; who waits is not passed over. */
  void line(String concert) {
    admin.put(
        "/api/admin/queues/" + concert,
        "{\"mode\":\"ALWAYS\",\"maxActive\":1000,\"admitPerInterval\":1,\"intervalMillis\":60000,\"showUpSeconds\":3600,\"silentAfterSeconds\":3600}");
    var dates = Request.get("/api/concerts/" + concert + "/dates");
    Await.until("the line is known", SOON, () -> !admin.asked(dates).isFine());
  }

  /** Returns once lots are drawn. */
  void opensNow(String concert) {
    house
        .database()
        .sql()
        .sql(
            "UPDATE schedule SET sale_opens_at = app_now() - interval '1 hour' WHERE concert_id = :id::uuid")
        .param("id", concert)
        .update();
    var proof = Request.get("/api/queue/" + concert + "/proof");
    Await.until("lots are drawn", SOON, () -> !admin.asked(proof).field("secret").isEmpty());
  }
}
