package encore.web.sales;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.sales.BookingListViews;
import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.SeatLine;
import encore.application.sales.BookingListViews.Status;
import encore.application.shared.Unavailable;
import encore.domain.shared.Money;
import encore.web.BackStage.Crew;
import encore.web.OnStage;
import encore.web.Tokens;
import encore.web.support.Cursors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class BookingListControllerTest {

  private static final Line LINE =
      new Line(
          BOOKING,
          SCHEDULE,
          "=Winter, \"Tour\"",
          FAN,
          Status.EXPIRED,
          List.of(new SeatLine(12, "2-2"), new SeatLine(13, "2-3")),
          new Money(340_000),
          NOON,
          FIVE_PAST,
          Optional.of(FIVE_PAST));
  private static final String LIST = "/api/admin/bookings";

  private final MockMvcTester http;
  private final Crew crew;
  private String token = "";

  BookingListControllerTest(MockMvcTester http, Crew crew) {
    this.http = http;
    this.crew = crew;
  }

  @BeforeEach
  void oneBooking() {
    token = Tokens.bearerOfAdmin();
    crew.lines = List.of(LINE);
    crew.next = Optional.of(new BookingListViews.Cursor(NOON, BOOKING.value()));
    crew.export = (_, lines) -> lines.accept(LINE);
  }

  @AfterEach
  void nothingIsLeft() {
    crew.lines = List.of();
    crew.next = Optional.empty();
  }

  @Test
  void aPageShowsBookingsAndLeadsToTheNext() {
    var cursor = Cursors.write(NOON, BOOKING.value());
    var query = "?scheduleId=%s&status=EXPIRED&buyerId=%s&limit=1";
    var page = get(LIST + query.formatted(SCHEDULE.value(), FAN.value()));

    assertThat(page)
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"bookingId":"%s","scheduleId":"%s","concert":"=Winter, \\"Tour\\"",
              "buyerId":"%s","status":"EXPIRED",
              "seats":[{"seatNo":12,"label":"2-2"},{"seatNo":13,"label":"2-3"}],
              "totalAmount":340000,"heldAt":"2026-09-01T12:00:00Z",
              "expiresAt":"2026-09-01T12:05:00Z","endedAt":"2026-09-01T12:05:00Z"}],
             "nextCursor":"%s","hasMore":true}
            """
                .formatted(BOOKING.value(), SCHEDULE.value(), FAN.value(), cursor));
    assertThat(page).headers().hasValue("Cache-Control", "no-store");
    assertThat(page.getResponse().getHeader("Link"))
        .startsWith("</api/admin/bookings?")
        .contains("status=EXPIRED", "limit=1", "cursor=" + cursor)
        .endsWith(">; rel=\"next\"");
    assertThat(crew.asked)
        .isEqualTo(
            new Filter(Optional.of(SCHEDULE), Optional.of(Status.EXPIRED), Optional.of(FAN)));
    var last = get(LIST + "?cursor=" + cursor);
    assertThat(last).bodyJson().extractingPath("$.hasMore").isEqualTo(false);
    assertThat(last).doesNotContainHeader("Link");
  }

  @Test
  void oneBookingIsFoundByItsIdOrNotAtAll() {
    assertThat(get(LIST + "/" + BOOKING.value()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.seats[1].label")
        .isEqualTo("2-3");
    assertThat(get(LIST + "/" + SCHEDULE.value()))
        .hasStatus(404)
        .bodyText()
        .contains("BOOKING_NOT_FOUND");
  }

  @Test
  void anExportIsAFileThatExcelReads() {
    var file = get(LIST + "/export.csv?scheduleId=" + SCHEDULE.value());

    assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
    assertThat(file)
        .headers()
        .hasValue(
            "Content-Disposition",
            "attachment; filename=\"bookings-%s.csv\"".formatted(SCHEDULE.value()));
    assertThat(file).headers().hasValue("Cache-Control", "no-store");
    assertThat(file.getResponse().getContentAsByteArray())
        .isEqualTo(
            ("\uFEFFbookingId,concert,scheduleId,buyerId,status,seats,seatCount,totalAmount,currency,"
                    + "heldAt,expiresAt,endedAt\r\n"
                    + "%s,\"'=Winter, \"\"Tour\"\"\",%s,%s,EXPIRED,2-2 2-3,2,340000,KRW,"
                    + "2026-09-01T12:00:00Z,2026-09-01T12:05:00Z,2026-09-01T12:05:00Z\r\n")
                .formatted(BOOKING.value(), SCHEDULE.value(), FAN.value())
                .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anExportOfNothingHasItsTitles() throws Exception {
    crew.export = (_, _) -> {};

    assertThat(get(LIST + "/export.csv").getResponse().getContentAsString(StandardCharsets.UTF_8))
        .startsWith("\uFEFFbookingId,")
        .endsWith("endedAt\r\n");
  }

  @Test
  void anExportThatCannotBeginIsAProblemAndNoFile() {
    crew.export =
        (_, _) -> {
          throw new Unavailable("t", Unavailable.Reason.BUSY, new IllegalStateException("full"));
        };
    var answer = get(LIST + "/export.csv");

    assertThat(answer).hasStatus(503).bodyText().contains("BUSY");
    assertThat(answer).containsHeader("Retry-After").doesNotContainHeader("Content-Disposition");
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=100000, limit, MAX",
    "?limit=-1, limit, MIN",
    "?limit=0, limit, MIN",
    "?status=LAPSED, status, ONE_OF",
    "?status=HELD';DROP TABLE booking--, status, ONE_OF",
    "?scheduleId=1, scheduleId, TYPE",
    "?buyerId=x, buyerId, TYPE",
    "/export.csv?status=sold, status, ONE_OF",
    "/abc, id, TYPE"
  })
  void aBadParameterIsNamed(String query, String parameter, String code) {
    assertThat(get(LIST + query))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"VALIDATION_FAILED\",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\"}]}"
                .formatted(parameter, code));
  }

  private MvcTestResult get(String path) {
    return http.get().uri(path).header("Authorization", token).exchange();
  }
}
