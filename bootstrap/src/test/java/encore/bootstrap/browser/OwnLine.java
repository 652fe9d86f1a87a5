package encore.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Admissions;
import encore.bootstrap.PlaceInLine;
import encore.bootstrap.Visitor;
import encore.domain.catalog.ConcertId;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The line of a concert that a test has for itself. Most who stand in it have no browser. */
final class OwnLine {

  static final Duration SOON = Duration.ofSeconds(15);

  /** One inside; and nobody is passed over or loses his turn while a test takes its time. */
  static final String ONE_INSIDE =
      """
      {"mode":"ALWAYS","maxActive":1,"showUpSeconds":600,"silentAfterSeconds":600}
      """;

  private final PageHouse house;
  private final ConcertId concert;

  private OwnLine(PageHouse house, ConcertId concert) {
    this.house = house;
    this.concert = concert;
  }

  /** Of twelve seats, on sale since an hour ago. */
  static OwnLine open(PageHouse house, String settings) {
    var line = new OwnLine(house, concertOf(new SqlHalls(house.database()).hall(), house));
    line.set(settings);
    return line.known();
  }

  /** Of twelve seats, on sale in a while. */
  static OwnLine before(PageHouse house, String settings) {
    var line = new OwnLine(house, concertOf(new SqlHalls(house.database()).hall(), house));
    line.opensIn(Duration.ofMinutes(10));
    line.set(settings);
    return line.known();
  }

  private static ConcertId concertOf(Hall hall, PageHouse house) {
    return new ConcertId(
        house
            .database()
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :id")
            .param("id", hall.schedule().value())
            .query(UUID.class)
            .single());
  }

  private OwnLine known() {
    var doors = house.part(Admissions.class);
    Await.until(
        "the door knows",
        SOON,
        () -> doors.check(concert, Optional.empty(), Optional.empty()) != Admissions.Answer.LET_IN);
    // Its first round begins it; who joins before that is asked to come back in a moment.
    var stats = "/api/admin/queues/%s/stats".formatted(id());
    var admin = house.admin();
    Await.until("it begins", SOON, () -> admin.get(stats).json().path("waitingCount").isNumber());
    return this;
  }

  ConcertId concert() {
    return concert;
  }

  String id() {
    return concert.value().toString();
  }

  /** Of the page on which one stands in it. */
  String address() {
    return "/queue#/" + id();
  }

  void set(String settings) {
    var put = house.visitor().asAdmin().put("/api/admin/queues/" + id(), settings);
    assertThat(put.status()).as(put.body()).isIn(200, 201);
  }

  /** As an administrator sees it. */
  int setting(String name) {
    return house.visitor().asAdmin().get("/api/admin/queues/" + id()).json().get(name).asInt();
  }

  void opensIn(Duration time) {
    house
        .database()
        .sql()
        .sql(
            """
            UPDATE schedule
               SET sale_opens_at = app_now() + :seconds * interval '1 second',
                   sale_closes_at = app_now() + interval '9 days',
                   starts_at = app_now() + interval '30 days'
             WHERE concert_id = :concert
            """)
        .param("seconds", time.toSeconds())
        .param("concert", concert.value())
        .update();
  }

  /**
   * Whoever is silent for so long is passed over, and whoever is let in and does not come loses his
   * turn. By the API nobody may be so impatient as a test.
   */
  void isImpatient(Duration silent, Duration showUp) {
    house
        .database()
        .sql()
        .sql(
            """
            UPDATE queue_line SET silent_after_ms = :silent, show_up_ms = :show
             WHERE concert_id = :concert
            """)
        .param("silent", silent.toMillis())
        .param("show", showUp.toMillis())
        .param("concert", concert.value())
        .update();
  }

  /** Returns once he was let in, and has not come for his pass in time. */
  void missesHisTurn(Fan fan) {
    Await.until("he has missed his turn", SOON, () -> hasMissedHisTurn(fan));
  }

  private boolean hasMissedHisTurn(Fan fan) {
    return house
        .database()
        .sql()
        .sql(
            """
            SELECT EXISTS (SELECT FROM admission_pass
                            WHERE concert_id = :concert AND user_id = :user::uuid
                              AND picked_up_at IS NULL AND expires_at <= app_now())
            """)
        .param("concert", concert.value())
        .param("user", fan.userId())
        .query(Boolean.class)
        .single();
  }

  /** An administrator gives these seats away, so they are sold; the id of the booking. */
  String gives(Fan guest, String seatNos) {
    var path = "/api/admin/schedules/%s/seats/complimentary".formatted(schedule());
    var gift =
        "{\"userId\":\"%s\",\"seatNos\":%s,\"reason\":\"press\"}"
            .formatted(guest.userId(), seatNos);
    return PageHouse.require(house.admin().post(path, gift), 200).get("bookingId").asString();
  }

  /** Its only date. */
  UUID schedule() {
    return house
        .database()
        .sql()
        .sql("SELECT id FROM schedule WHERE concert_id = :concert")
        .param("concert", concert.value())
        .query(UUID.class)
        .single();
  }

  /** As many come, one after the other, and wait. */
  List<Visitor> come(int people) {
    return Stream.generate(this::comes).limit(people).toList();
  }

  /** A Redis that is slow for a moment is a 503, after which one asks again. */
  Visitor comes() {
    var guest = guest();
    var joined = new AtomicReference<>(join(guest));
    Await.until(
        "an answer",
        SOON,
        () ->
            joined.get().status() != 503 || joined.updateAndGet(_ -> join(guest)).status() != 503);
    assertThat(joined.get().status()).as(joined.get().body()).isIn(200, 201);
    return guest.holding(joined.get().json().get("token").asString());
  }

  /** What somebody hears who cannot join. */
  String refusal() {
    return join(guest()).body();
  }

  private Visitor guest() {
    return house.visitor().as("guest-%s@example.com".formatted(UUID.randomUUID()));
  }

  private Visitor.Answer join(Visitor guest) {
    return guest.post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(id()));
  }

  /** The next one is inside before this returns. */
  Visitor comesIn() {
    return PlaceInLine.letIn(comes());
  }

  /** As {@link #comes}. */
  static void leave(Visitor guest) {
    var path = "/api/queue/tokens/me";
    Await.until("out of the line", SOON, () -> guest.delete(path).status() == 204);
  }

  static JsonNode standing(Visitor guest) {
    return guest.get("/api/queue/tokens/me").json();
  }
}
