package encore.web.outbox;

import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.outbox.ResendEvents.Command;
import encore.application.outbox.ResendEvents.Outcome;
import encore.application.outbox.Resends.Again;
import encore.web.OnStage;
import encore.web.PostRoom.Sorter;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class ResendControllerTest {

  private static final String PATH = "/api/admin/outbox";
  private static final UUID EVENT = UUID.fromString("0198c0de-0000-7000-8000-000000000e01");

  private final MockMvcTester http;
  private final Sorter sorter;
  private final List<Command> orders = new ArrayList<>();

  ResendControllerTest(MockMvcTester http, Sorter sorter) {
    this.http = http;
    this.sorter = sorter;
  }

  @AfterEach
  void nobodyAtWork() {
    sorter.again = Again.NO_SUCH_EVENT;
    sorter.resent.clear();
    sorter.resend = _ -> new Outcome.OfEverything();
  }

  @Test
  void oneIsSentAgainOnceForAKey() {
    sorter.again = Again.SENT_AGAIN;
    var path = PATH + "/" + EVENT + "/retry";

    for (int time = 1; time <= 2; time++) {
      assertThat(post(path, "", "again-1"))
          .hasStatusOk()
          .bodyText()
          .contains("\"outcome\":\"SENT_AGAIN\"", EVENT.toString());
    }
    assertThat(sorter.resent).containsExactly(EVENT);
    sorter.again = Again.NO_SUCH_EVENT;
    assertThat(post(path, "", "again-2")).hasStatus(404).bodyText().contains("EVENT_NOT_FOUND");
  }

  @Test
  void anOrderSaysHowFarItGot() {
    answering(new Outcome.Done(1_000, FIVE_PAST, Optional.of(4711L)));
    var body =
        """
        {"topic": "booking-events", "since": "2026-09-01T12:00:00Z", "limit": 1000, "dryRun": true}
        """;

    var told = post(PATH + "/retry", body, "order-1");

    assertThat(told)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"dryRun": true, "events": 1000, "until": "2026-09-01T12:05:00Z", "hasMore": true}
            """);
    assertThat(orders)
        .singleElement()
        .satisfies(order -> {
          assertThat(order.topic()).contains("booking-events");
          assertThat(order.since()).contains(NOON);
          assertThat(order.limit()).isEqualTo(1_000);
          assertThat(order.dryRun()).isTrue();
        });
    answering(new Outcome.Done(0, FIVE_PAST, Optional.empty()));
    var goesOn =
        "{\"since\": \"2026-09-01T12:00:00Z\", \"limit\": 5, \"cursor\": \"%s\"}"
            .formatted(OutboxCursor.write(4711));
    assertThat(post(PATH + "/retry", goesOn, "order-2"))
        .bodyText()
        .contains("\"nextCursor\":null", "\"dryRun\":false");
    assertThat(orders.getLast().after()).contains(4711L);
  }

  @Test
  void whoRepeatsAnOrderHearsWhatCameOfIt() {
    answering(new Outcome.Done(3, FIVE_PAST, Optional.empty()));
    var body = "{\"subject\": \"x\", \"limit\": 10}";

    assertThat(post(PATH + "/retry", body, "order-3")).hasStatusOk();
    assertThat(post(PATH + "/retry", body, "order-3"))
        .hasHeader("Idempotent-Replayed", "true")
        .bodyText()
        .contains("\"events\":3");
    assertThat(orders).hasSize(1);
  }

  @Test
  void nonsenseNamesItsFieldAndWhatToSendInstead() {
    Map.of(
            new Outcome.OfEverything(), "#/since REQUIRED",
            new Outcome.SinceAhead(NOON), "#/since NOT_AFTER 2026-09-01T12:00:00Z",
            new Outcome.SinceTooOld(NOON), "#/since NOT_BEFORE 2026-09-01T12:00:00Z",
            new Outcome.UntilBeforeSince(NOON), "#/until AFTER 2026-09-01T12:00:00Z",
            new Outcome.TooMany(50_000), "#/limit MAX 50000")
        .forEach((outcome, words) -> {
          answering(outcome);
          assertThat(post(PATH + "/retry", "{\"limit\": 10}", "nonsense"))
              .hasStatus(400)
              .bodyText()
              .contains(words.split(" ", -1));
        });
  }

  @Test
  void anOrderWithoutALimitIsRefused() {
    for (var body : List.of("{}", "{\"limit\":0}", "{\"limit\":\"all\"}")) {
      assertThat(post(PATH + "/retry", body, "no-limit"))
          .hasStatus(400)
          .bodyText()
          .contains("#/limit");
    }
    assertThat(post(PATH + "/retry", "{\"limit\":1,\"topic\":\"bookings\"}", "topic"))
        .hasStatus(400)
        .bodyText()
        .contains("#/topic", "ONE_OF", "booking-events");
    assertThat(post(PATH + "/retry", "{\"limit\":1,\"cursor\":\"x\"}", "cursor"))
        .hasStatus(400)
        .bodyText()
        .contains("INVALID_CURSOR");
    assertThat(orders).isEmpty();
  }

  @Test
  void itIsTheBusinessOfAdministrators() {
    for (var path : List.of(PATH + "/retry", PATH + "/" + EVENT + "/retry")) {
      assertThat(http.post().uri(path).header("Authorization", Tokens.bearer())).hasStatus(403);
    }
    assertThat(sorter.resent).isEmpty();
  }

  private void answering(Outcome outcome) {
    sorter.resend =
        order -> {
          orders.add(order);
          return outcome;
        };
  }

  private MvcTestResult post(String path, String body, String key) {
    return http.post()
        .uri(path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
