package encore.web.seatmap;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.WINDOW;
import static encore.web.Scene.seat;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.CatalogViews.ConcertView;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.CatalogViews.ScheduleView;
import encore.application.catalog.SaleStatus;
import encore.application.seatmap.SeatMapViews.SeatMap;
import encore.application.seatmap.SeatMapViews.SeatStatus;
import encore.application.seatmap.SeatMapViews.SeatView;
import encore.web.OnStage;
import encore.web.Programme;
import encore.web.Stage.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class SeatMapControllerTest {

  private static final SeatMap HALL =
      new SeatMap(
          SCHEDULE,
          1842,
          6,
          List.of(
              new SeatView(seat(1), SeatStatus.AVAILABLE),
              new SeatView(seat(2), SeatStatus.HELD),
              new SeatView(seat(3, Optional.empty()), SeatStatus.SOLD),
              new SeatView(seat(4), SeatStatus.BLOCKED)));
  private static final String HERE = "/api/schedules/" + SCHEDULE.value();

  private final MockMvcTester http;
  private final Cast cast;

  SeatMapControllerTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void aHall() {
    cast.seatMaps = id -> Optional.of(HALL).filter(map -> map.schedule().equals(id));
    var tour =
        new ConcertView(
            CONCERT,
            "T",
            "A",
            "V",
            Optional.empty(),
            NOON,
            SaleStatus.ON_SALE,
            1,
            Optional.empty());
    var evening =
        new ScheduleView(
            SCHEDULE,
            LocalDate.of(2026, 9, 1),
            NOON,
            WINDOW,
            SaleStatus.ON_SALE,
            new Counts(1, 1, 1, 0));
    cast.catalog = new Programme(List.of(tour), List.of(evening), Optional.empty());
  }

  @Test
  void theStatusOfEverySeatIsListed() {
    assertThat(http.get().uri(HERE + "/seat-status"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"scheduleId":"%s","version":1842,
             "counts":{"available":1,"held":1,"sold":1,"blocked":1,"total":4},
             "seats":[{"seatNo":1,"row":1,"col":1,"status":"AVAILABLE"},
                      {"seatNo":2,"row":1,"col":2,"status":"HELD"},
                      {"seatNo":3,"status":"SOLD"},
                      {"seatNo":4,"row":1,"col":4,"status":"BLOCKED"}]}
            """
                .formatted(SCHEDULE.value()));
  }

  @Test
  void theCompactFormIsOneLetterASeat() {
    assertThat(http.get().uri(HERE + "/seat-status?format=compact"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"version":1842,"counts":{"available":1,"held":1,"sold":1,"blocked":1,"total":4},"s":"AHSB"}
            """);
    assertThat(http.get().uri(HERE + "/seat-status?format=xml"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("ONE_OF");
  }

  @Test
  void anUnchangedMapIsNotSentAgain() {
    var first = http.get().uri(HERE + "/seat-status").exchange();
    var again =
        http.get().uri(HERE + "/seat-status").header("If-None-Match", "\"v1842\"").exchange();
    var changed =
        http.get().uri(HERE + "/seat-status").header("If-None-Match", "\"v1841\"").exchange();

    assertThat(first).headers().hasValue("ETag", "\"v1842\"").hasValue("Cache-Control", "no-cache");
    assertThat(again).hasStatus(304).body().isEmpty();
    assertThat(again).headers().hasValue("ETag", "\"v1842\"");
    assertThat(changed).hasStatusOk();
  }

  @Test
  void aTagWithControlCharactersIsRefused() {
    var tag = "\"\u00ed\u0095\u009c\"";

    assertThat(http.get().uri(HERE + "/seat-status").header("If-None-Match", tag))
        .hasStatus(400)
        .bodyText()
        .contains("VALIDATION_FAILED");
  }

  @Test
  void seatsComeWithPricesAndMayBeFiltered() {
    assertThat(http.get().uri(HERE + "/seats?status=SOLD"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"scheduleId":"%s","version":1842,"maxSeatsPerBuyer":6,"maxSeatsPerHold":4,"items":[
              {"seatNo":3,"label":"3","grade":"VIP","price":170000,"status":"SOLD"}]}
            """
                .formatted(SCHEDULE.value()));
    assertThat(http.get().uri(HERE + "/seats?status=GONE")).hasStatus(400);
  }

  @Test
  void aDayLeadsToItsSeats() {
    var byDay = "/api/concerts/" + CONCERT.value() + "/seats?date=";

    assertThat(http.get().uri(byDay + "2026-09-01"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(4);
    assertThat(http.get().uri(byDay + "2026-09-01"))
        .headers()
        .hasValue("ETag", "\"v1842.6.4\"")
        .hasValue("Cache-Control", "no-cache");
    assertThat(http.get().uri(byDay + "2026-09-02"))
        .hasStatus(404)
        .bodyText()
        .contains("SCHEDULE_NOT_FOUND");
  }

  @Test
  void anUnknownShowIsNotFound() {
    var nowhere = "/api/schedules/" + CONCERT.value();
    for (var path : List.of(nowhere + "/seats", nowhere + "/seat-status")) {
      assertThat(http.get().uri(path)).hasStatus(404).bodyText().contains("SCHEDULE_NOT_FOUND");
    }
    assertThat(http.get().uri("/api/schedules/abc/seats"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].parameter")
        .isEqualTo("scheduleId");
  }
}
