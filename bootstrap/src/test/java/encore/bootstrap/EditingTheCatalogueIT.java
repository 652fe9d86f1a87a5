package encore.bootstrap;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.Visitor.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An administrator's way through every layer, and what buyers see of it at once. */
class EditingTheCatalogueIT {

  private static final Instant START =
      Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();
  private final Visitor admin = visitor.as("admin@example.com");

  @Test
  void whatIsAnnouncedIsSoldAndWhatIsSoldStays() {
    var concert = announce();
    var show = admin.post(concert + "/schedules", show(START, 88_000));
    assertThat(show.status()).as(show.body()).isEqualTo(201);
    var path = show.header("Location").orElseThrow();
    var schedule = show.json().get("scheduleId").asString();
    assertThat(publicConcert(concert).json().get("priceFrom").asInt()).isEqualTo(88_000);

    var dearer =
        admin.patch(path, tag(show), "{\"seatCount\":50,\"price\":99000,\"grade\":\"FLOOR\"}");
    assertThat(dearer.status()).as(dearer.body()).isEqualTo(200);
    assertThat(publicConcert(concert).json().get("priceFrom").asInt()).isEqualTo(99_000);

    var held = visitor.as("anna@example.com").hold(schedule, "[7]");
    assertThat(held.json().get("totalAmount").asInt()).isEqualTo(99_000);
    assertThat(admin.patch(path, tag(dearer), "{\"startsAt\":\"2999-01-01T00:00:00Z\"}").code())
        .isEqualTo("HAS_BOOKINGS");
    assertThat(admin.deleteIfMatch(path, tag(dearer)).code()).isEqualTo("HAS_BOOKINGS");
    assertThat(admin.deleteIfMatch(concert, tag(admin.get(concert))).code())
        .isEqualTo("HAS_BOOKINGS");

    var renamed = admin.patch(concert, tag(admin.get(concert)), "{\"title\":\"Encore\"}");
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(publicConcert(concert).json().get("title").asString()).isEqualTo("Encore");
    assertThat(admin.get(concert).json().get("booked").asBoolean()).isTrue();
  }

  @Test
  void whatIsSentTwiceWithOneKeyIsAnnouncedOnce() {
    var words = "{\"title\":\"Once\",\"artist\":\"The Larks\",\"venue\":\"Arena\"}";
    var once = admin.keyed(UUID.randomUUID().toString());
    var concert = once.post("/api/admin/concerts", words);
    var shows = concert.header("Location").orElseThrow() + "/schedules";
    var show = once.post(shows, show(START, 88_000));

    assertThat(concert.status()).as(concert.body()).isEqualTo(201);
    assertThat(publicConcert(concert.header("Location").orElseThrow()).status()).isEqualTo(200);
    assertThat(once.post("/api/admin/concerts", words).json()).isEqualTo(concert.json());
    var again = once.post(shows, show(START, 88_000));
    assertThat(again.json()).isEqualTo(show.json());
    assertThat(again.header("ETag")).isEqualTo(show.header("ETag")).isPresent();
    assertThat(admin.post(shows, show(START, 88_000)).code()).isEqualTo("DUPLICATE_SCHEDULE");
  }

  /** Each gets his answer, and the audit trail has as many lines as there were successes. */
  @Test
  void whoEditsAtOnceIsToldWhoWasFirst() throws Exception {
    var concert = announce();
    var shows =
        race(16, _ -> () -> patiently(() -> admin.post(concert + "/schedules", show(START, 1))));
    var titles =
        race(
            2,
            i ->
                (Callable<Answer>)
                    () ->
                        patiently(() ->
                            admin.patch(concert, "\"0\"", "{\"title\":\"Tour %d\"}".formatted(i))));

    assertThat(shows).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(titles).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    assertThat(lines(concert)).isEqualTo(3);
    assertThat(admin.deleteIfMatch(concert, "\"1\"").status()).isEqualTo(204);
    assertThat(admin.get(concert).code()).isEqualTo("CONCERT_NOT_FOUND");
    assertThat(lines(concert)).isEqualTo(4);
  }

  /** As the answer says: who is told BUSY has changed nothing, and asks again. */
  private static Answer patiently(Supplier<Answer> request) {
    var answer = request.get();
    for (int i = 0; i < 50 && answer.status() == 503; i++) {
      answer = request.get();
    }
    return answer;
  }

  private String announce() {
    var concert =
        patiently(() ->
            admin.post(
                "/api/admin/concerts",
                "{\"title\":\"Tour\",\"artist\":\"The Larks\",\"venue\":\"Arena\"}"));
    assertThat(concert.status()).as(concert.body()).isEqualTo(201);
    return concert.header("Location").orElseThrow();
  }

  private Answer publicConcert(String path) {
    return visitor.get(path.replace("/admin", ""));
  }

  private static String show(Instant start, int price) {
    return """
    {"startsAt":"%s","salesOpenAt":"2026-01-01T00:00:00Z","seatCount":50,"price":%d}
    """
        .formatted(start, price);
  }

  private static String tag(Answer answer) {
    return answer.header("ETag").orElseThrow();
  }

  private int lines(String concert) {
    var id = concert.substring(concert.lastIndexOf('/') + 1);
    return house
        .database()
        .sql()
        .sql(
            """
            SELECT count(*)
              FROM audit_entry
             WHERE subject = 'concert/' || :concert
                OR details ->> 'concert' = :concert
            """)
        .param("concert", id)
        .query(Integer.class)
        .single();
  }
}
