package encore.web.outbox;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.outbox.OutboxViews.Filter;
import encore.application.outbox.OutboxViews.Lag;
import encore.application.outbox.OutboxViews.Lane;
import encore.application.outbox.OutboxViews.Letter;
import encore.application.outbox.OutboxViews.Line;
import encore.application.outbox.OutboxViews.Sending;
import encore.application.outbox.OutboxViews.Status;
import encore.web.OnStage;
import encore.web.PostRoom.Sorter;
import encore.web.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class OutboxAdminControllerTest {

  private static final String PATH = "/api/admin/outbox";
  private static final UUID EVENT = UUID.fromString("0198c0de-0000-7000-8000-000000000e01");

  private final MockMvcTester http;
  private final Sorter sorter;

  OutboxAdminControllerTest(MockMvcTester http, Sorter sorter) {
    this.http = http;
    this.sorter = sorter;
  }

  @BeforeEach
  void oneThatFails() {
    var sending =
        new Sending(
            Status.FAILING, Optional.empty(), 3, Optional.of(FIVE_PAST), Optional.of("Timeout"));
    var subject = BOOKING.value().toString();
    var line =
        new Line(
            EVENT,
            17,
            "concert.booking.held.v1",
            "booking-events",
            "booking",
            subject,
            subject,
            2,
            1,
            NOON,
            sending);
    sorter.letters = List.of(new Letter(line, "{\"seatNos\":[1,2],\"totalAmount\":280000}"));
  }

  @AfterEach
  void nothingWaits() {
    sorter.letters = List.of();
    sorter.next = Optional.empty();
    sorter.asked = Filter.none();
    sorter.lag = new Lag(NOON, List.of());
  }

  @Test
  void aLineSaysAllThatIsKnownAndLeavesOutWhatHasNotHappened() {
    var page = get(PATH + "?status=FAILING&topic=booking-events&aggregate=booking&subject=x");

    assertThat(page).hasStatusOk().hasHeader("Cache-Control", "no-store");
    assertThat(page)
        .bodyJson()
        .extractingPath("$.items[0]")
        .asMap()
        .containsEntry("id", EVENT.toString())
        .containsEntry("type", "concert.booking.held.v1")
        .containsEntry("key", BOOKING.value().toString())
        .containsEntry("version", 1)
        .containsEntry("status", "FAILING")
        .containsEntry("createdAt", "2026-09-01T12:00:00Z")
        .containsEntry("attempts", 3)
        .containsEntry("nextAttemptAt", "2026-09-01T12:05:00Z")
        .containsEntry("lastError", "Timeout")
        .doesNotContainKey("publishedAt");
    assertThat(sorter.asked)
        .isEqualTo(
            new Filter(
                Optional.of(Status.FAILING),
                Optional.of("booking-events"),
                Optional.of("booking"),
                Optional.of("x")));
  }

  @Test
  void theListLeadsToItsNextPage() {
    sorter.next = Optional.of(17L);

    var page = get(PATH + "?limit=1");

    assertThat(page).bodyText().contains("\"hasMore\":true");
    var link = page.getResponse().getHeader("Link");
    assertThat(link).contains("cursor=").contains("rel=\"next\"");
    var next = get(link.substring(1, link.indexOf('>')));
    assertThat(next).hasStatusOk().bodyText().contains("\"nextCursor\":null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "MTc=", "MDE3", "LTE", "MA", "w6k"})
  void aCursorThatNobodyGaveOutIsRefused(String cursor) {
    assertThat(get(PATH + "?cursor=" + cursor))
        .hasStatus(400)
        .bodyText()
        .contains("INVALID_CURSOR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=SENT",
        "limit=0",
        "limit=101",
        "topic=",
        "subject=%00",
        "topic=bookings",
        "since=2026-09-01T12:00:00Z",
        "Status=FAILING"
      })
  void aWrongParameterIsNamed(String query) {
    assertThat(get(PATH + "?" + query))
        .hasStatus(400)
        .bodyText()
        .contains("VALIDATION_FAILED", "\"parameter\":\"" + query.split("=", 2)[0] + "\"");
  }

  @Test
  void oneIsReadWithItsData() {
    var one = get(PATH + "/" + EVENT);

    assertThat(one).hasStatusOk().bodyJson().extractingPath("$.data.seatNos[1]").isEqualTo(2);
    assertThat(one).bodyJson().extractingPath("$.event.topic").isEqualTo("booking-events");
    assertThat(get(PATH + "/" + new UUID(0, 1)))
        .hasStatus(404)
        .bodyText()
        .contains("EVENT_NOT_FOUND");
  }

  @Test
  void theLagIsAddedUpAndTold() {
    sorter.lag =
        new Lag(
            FIVE_PAST,
            List.of(
                new Lane(0, "booking-events", 3, 0, 0, Optional.of(NOON), Optional.empty(), 100),
                new Lane(
                    1,
                    "wallet-events",
                    0,
                    2,
                    0,
                    Optional.of(NOON.plusSeconds(60)),
                    Optional.of(FIVE_PAST),
                    0),
                new Lane(2, "wallet-events", 0, 0, 4, Optional.empty(), Optional.empty(), 7)));

    assertThat(get(PATH + "/stats"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"asOf": "2026-09-01T12:05:00Z", "pending": 3, "failing": 2, "refused": 4, "oldestAgeSeconds": 300,
             "publishedLastMinute": 107,
             "lanes": [{"shard": 0, "topic": "booking-events", "oldestAgeSeconds": 300},
                       {"shard": 1, "failing": 2, "nextAttemptAt": "2026-09-01T12:05:00Z"},
                       {"shard": 2, "refused": 4, "oldestAgeSeconds": 0, "publishedLastMinute": 7}]}
            """);
  }

  @Test
  void itIsTheBusinessOfAdministrators() {
    for (var path : List.of(PATH, PATH + "/" + EVENT, PATH + "/stats")) {
      assertThat(http.get().uri(path).header("Authorization", Tokens.bearer())).hasStatus(403);
      assertThat(http.get().uri(path)).hasStatus(401);
    }
  }

  private MvcTestResult get(String path) {
    return http.get()
        .uri(java.net.URI.create(path))
        .header("Authorization", Tokens.bearerOfAdmin())
        .exchange();
  }
}
