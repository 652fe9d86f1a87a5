package encore.web.inbox;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Event;
import encore.application.inbox.DiscardParked;
import encore.application.inbox.Mishap;
import encore.application.inbox.Origin;
import encore.application.inbox.Parked;
import encore.application.inbox.ParkedEventViews.Cursor;
import encore.application.inbox.ParkedEventViews.Filter;
import encore.application.inbox.ParkedEventViews.Line;
import encore.application.inbox.ParkedEventViews.Open;
import encore.application.inbox.ParkedEventViews.Status;
import encore.application.inbox.ReplayAllParked;
import encore.application.inbox.ReplayParked;
import encore.application.inbox.Why;
import encore.web.InboxStage.Shelf;
import encore.web.OnStage;
import encore.web.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class DeadLettersTest {

  private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
  private static final String PATH = "/api/admin/dlq";

  private final MockMvcTester http;
  private final Shelf shelf;

  DeadLettersTest(MockMvcTester http, Shelf shelf) {
    this.http = http;
    this.shelf = shelf;
  }

  @BeforeEach
  void oneFailed() {
    var event = new Event(ID, "concert.x.v1", "booking", "b1", 2, "booking-events", "k", NOON, "{");
    var origin =
        new Origin("booking-events", 1, 7, NOON, "CreateTime", "k", "{", Map.of("ce_id", "x"));
    var mishap = new Mishap(3, "java.lang.X", Optional.empty(), "no data", "at x");
    var parked =
        new Parked(
            ID,
            "feed",
            origin,
            Optional.of(event),
            Why.FAILED,
            3,
            Optional.of(mishap),
            Optional.empty());
    var line = new Line(parked, Status.FAILED, NOON, Optional.empty());
    shelf.parked = List.of(new Open(line, Optional.empty(), 1, 4));
    shelf.next = Optional.of(new Cursor(NOON, ID));
    shelf.asked.clear();
  }

  @Test
  void theListIsFilteredAndLeadsOn() {
    var page = get("?topic=booking-events&consumer=feed&status=FAILED&limit=1");

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("\"error\":\"no data\"", "\"version\":2", "\"hasMore\":true")
        .doesNotContain("stack");
    assertThat(shelf.asked)
        .containsExactly(
            new Filter(
                Optional.of("booking-events"), Optional.of("feed"), Optional.of(Status.FAILED)));
    assertThat(get("?status=LOST")).hasStatus(400).bodyText().contains("status");
    assertThat(get("?limit=101")).hasStatus(400);
  }

  @Test
  void oneIsShownWithAllThatIsKnownOfIt() {
    assertThat(get("/" + ID))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"data":"{","key":"k","lastVersion":1,"behind":4,"headers":{"ce_id":"x"},
             "where":{"partition":1,"offset":7},
             "failure":{"type":"java.lang.X","message":"no data","stack":"at x"}}
            """);
    assertThat(get("/" + FAN.value())).hasStatus(404).bodyText().contains("DEAD_LETTER_NOT_FOUND");
  }

  @Test
  void ordersGoOnWithWhoGaveThemAndWhatCameOfItIsSaid() {
    shelf.replayed = new ReplayParked.Outcome.Replayed(2);
    assertThat(send(HttpMethod.POST, "/" + ID + "/replay?skipMissing=true", ""))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo("{\"outcome\":\"REPLAYED\",\"followed\":2}");
    shelf.discarded = new DiscardParked.Outcome.Discarded(1);
    assertThat(send(HttpMethod.DELETE, "/" + ID, "{\"reason\":\"told\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("DISCARDED");
    assertThat(send(HttpMethod.POST, "/replay", "{\"topic\":\"booking-events\",\"limit\":9}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"replayed\":3", "\"stay\":2");

    assertThat(shelf.asked.get(0)).isEqualTo(new ReplayParked.Command(admin(), ID, true));
    assertThat(shelf.asked.get(1)).isEqualTo(new DiscardParked.Command(admin(), ID, "told"));
    assertThat(shelf.asked.get(2))
        .isEqualTo(
            new ReplayAllParked.Command(
                admin(), Optional.of("booking-events"), Optional.empty(), 9, false));
  }

  @Test
  void whatIsNoOrderIsRefused() {
    assertThat(send(HttpMethod.DELETE, "/" + ID, "{\"reason\":\" \"}")).hasStatus(400);
    assertThat(send(HttpMethod.POST, "/replay", "{\"topic\":\"t\",\"limit\":101}")).hasStatus(400);
    assertThat(send(HttpMethod.POST, "/replay", "{\"limit\":1}")).hasStatus(400);
    shelf.replayed = new ReplayParked.Outcome.NoSuchEvent();
    assertThat(send(HttpMethod.POST, "/" + ID + "/replay", "")).hasStatus(404);
    assertThat(http.get().uri(PATH).header("Authorization", Tokens.bearer())).hasStatus(403);
  }

  private encore.domain.identity.UserId admin() {
    return ((ReplayParked.Command) shelf.asked.getFirst()).admin();
  }

  private MvcTestResult get(String rest) {
    return http.get().uri(PATH + rest).header("Authorization", Tokens.bearerOfAdmin()).exchange();
  }

  private MvcTestResult send(HttpMethod method, String rest, String body) {
    return http.method(method)
        .uri(PATH + rest)
        .header("Authorization", Tokens.bearerOfAdmin())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
