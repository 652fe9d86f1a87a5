package encore.web.catalog;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.CatalogViews.ConcertView;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.CatalogViews.Cursor;
import encore.application.catalog.CatalogViews.ScheduleView;
import encore.application.catalog.QueueModes.QueueMode;
import encore.application.catalog.SaleStatus;
import encore.web.OnStage;
import encore.web.Programme;
import encore.web.Stage.Cast;
import encore.web.support.Cursors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class ConcertControllerTest {

  private static final ConcertView TOUR =
      new ConcertView(
          CONCERT,
          "Winter Tour",
          "The Larks",
          "Arena",
          Optional.of("Two hours."),
          NOON,
          SaleStatus.ON_SALE,
          99_000,
          Optional.of("ab12"));
  private static final ScheduleView EVENING =
      new ScheduleView(
          SCHEDULE,
          LocalDate.of(2026, 9, 1),
          NOON,
          WINDOW,
          SaleStatus.ON_SALE,
          new Counts(3, 2, 1, 4));
  private static final Cursor BEHIND_TOUR = new Cursor(NOON, CONCERT.value());
  private static final String HERE = "/api/concerts/" + CONCERT.value();

  private final MockMvcTester http;
  private final Cast cast;

  ConcertControllerTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void aProgramme() {
    cast.queueModes = _ -> QueueMode.OFF;
    cast.catalog = new Programme(List.of(TOUR), List.of(EVENING), Optional.of(BEHIND_TOUR));
  }

  @Test
  void aPageLeadsToTheNextAndTheLastSaysSo() {
    var first = http.get().uri("/api/concerts?status=ON_SALE&limit=1").exchange();
    var cursor = cursor(BEHIND_TOUR);
    var last = http.get().uri("/api/concerts?cursor=" + cursor).exchange();

    assertThat(first)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"concertId":"%s","title":"Winter Tour","artist":"The Larks",
              "venue":"Arena","description":"Two hours.","posterUrl":"/api/concerts/%s/poster?v=ab12","saleOpensAt":"2026-09-01T12:00:00Z","status":"ON_SALE",
              "priceFrom":99000,"queueMode":"OFF"}],
             "nextCursor":"%s","hasMore":true}
            """
                .formatted(CONCERT.value(), CONCERT.value(), cursor));
    assertThat(first)
        .headers()
        .hasValue(
            "Link",
            "</api/concerts?status=ON_SALE&cursor=%s&limit=1>; rel=\"next\"".formatted(cursor));
    assertThat(last)
        .bodyJson()
        .isStrictlyEqualTo("{\"items\":[],\"nextCursor\":null,\"hasMore\":false}");
    assertThat(last).doesNotContainHeader("Link");
  }

  @Test
  void theCatalogueMayBeKeptForAMomentAndComparedAfterwards() {
    var first = http.get().uri("/api/concerts").exchange();
    var tag = first.getResponse().getHeader("ETag");

    assertThat(first)
        .headers()
        .hasValue("Cache-Control", "max-age=5, public, stale-while-revalidate=30");
    assertThat(http.get().uri("/api/concerts").header("If-None-Match", tag))
        .hasStatus(304)
        .body()
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "%20", "!!!!", "MjAyNg", "MjAyNi0wOS0wMVQxMjowMDowMFove30", "a.b", "===="})
  void aForgedCursorIsRefused(String cursor) {
    assertThat(http.get().uri("/api/concerts?cursor={c}", cursor))
        .hasStatus(400)
        .bodyText()
        .contains("INVALID_CURSOR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "-4714-01-01T00:00:00Z",
        "+294277-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z"
      })
  void aCursorFromBeyondTheCalendarIsRefused(Instant beyond) {
    var cursor = cursor(new Cursor(beyond, CONCERT.value()));

    assertThat(http.get().uri("/api/concerts?cursor=" + cursor))
        .hasStatus(400)
        .bodyText()
        .contains("INVALID_CURSOR");
  }

  @Test
  void aCursorComesBackAsItWas() {
    assertThat(Cursors.read(cursor(BEHIND_TOUR), Cursor::new)).contains(BEHIND_TOUR);
  }

  private static String cursor(Cursor cursor) {
    return Cursors.write(cursor.saleOpensAt(), cursor.concert());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/concerts?limit=0, limit, MIN",
    "/api/concerts?limit=101, limit, MAX",
    "/api/concerts?limit=many, limit, TYPE",
    "/api/concerts?status=on_sale, status, ONE_OF",
    "/api/concerts/abc, concertId, TYPE",
    "/api/concerts/1-1-1-1-1, concertId, TYPE",
    "/api/concerts/ 0198c0de-0000-7000-8000-0000000000c1, concertId, TYPE",
    "/api/concerts/0198c0de-0000-7000-8000-0000000000c1?expand=seats, expand, ONE_OF",
    "/api/concerts/0198c0de-0000-7000-8000-0000000000c1/seats, date, REQUIRED",
    "/api/concerts/0198c0de-0000-7000-8000-0000000000c1/seats?date=today, date, TYPE"
  })
  void aBadParameterIsNamed(String path, String parameter, String code) {
    var answer = http.get().uri(path).exchange();

    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"VALIDATION_FAILED\",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\"}]}"
                .formatted(parameter, code));
  }

  @Test
  void aConcertShowsItsDatesWhenAsked() {
    assertThat(http.get().uri(HERE)).bodyJson().doesNotHavePath("$.schedules");
    assertThat(http.get().uri(HERE + "?expand=schedules"))
        .bodyJson()
        .extractingPath("$.schedules[0].counts.total")
        .isEqualTo(10);
    assertThat(http.get().uri(HERE + "/dates"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"scheduleId":"%s","date":"2026-09-01","startsAt":"2026-09-01T12:00:00Z",
              "saleOpensAt":"2026-09-01T11:00:00Z","saleClosesAt":"2026-09-01T12:00:00Z","status":"ON_SALE","counts":{"available":3,"held":2,"sold":1,"blocked":4,"total":10}}]}
            """
                .formatted(SCHEDULE.value()));
  }

  /** By the lines as they are now, whatever copy of the programme is shown. */
  @ParameterizedTest
  @EnumSource
  void aConcertSaysWhetherOneStandsInLine(QueueMode mode) {
    cast.queueModes = concert -> concert.equals(CONCERT) ? mode : QueueMode.OFF;

    assertThat(http.get().uri(HERE)).bodyJson().extractingPath("$.queueMode").isEqualTo("" + mode);
    assertThat(http.get().uri("/api/concerts"))
        .bodyJson()
        .extractingPath("$.items[0].queueMode")
        .isEqualTo("" + mode);
  }

  @Test
  void anUnknownConcertIsNotFound() {
    var nowhere = "/api/concerts/" + SCHEDULE.value();
    for (var path : List.of(nowhere, nowhere + "/dates", nowhere + "/seats?date=2026-09-01")) {
      assertThat(http.get().uri(path)).hasStatus(404).bodyText().contains("CONCERT_NOT_FOUND");
    }
  }
}
