package encore.web.payment;

import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.ReceiveWebhook;
import encore.application.payment.ReplayWebhook;
import encore.application.payment.WebhookReceipts.Handled;
import encore.application.payment.WebhookViews.Cursor;
import encore.application.payment.WebhookViews.Done;
import encore.application.payment.WebhookViews.Line;
import encore.application.payment.WebhookViews.Open;
import encore.domain.payment.PaymentId;
import encore.web.AtTheTill.Cashier;
import encore.web.OnStage;
import encore.web.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class WebhookControllerTest {

  private static final PaymentId PAYMENT = new PaymentId(new UUID(1, 2));
  private static final String TEXT =
      "{\"type\":\"charge.approved\",\"data\":{\"paymentId\":\"%s\"}}".formatted(PAYMENT.value());
  private static final Line LINE =
      new Line(
          new UUID(3, 4),
          "simulated",
          "msg_1",
          Optional.of(PAYMENT),
          NOON,
          Optional.of(new Done(NOON.plusSeconds(1), Handled.SETTLED)),
          1);

  private final MockMvcTester http;
  private final Cashier cashier;
  private final WebhookSignatures signatures;

  WebhookControllerTest(MockMvcTester http, Cashier cashier, WebhookSignatures signatures) {
    this.http = http;
    this.cashier = cashier;
    this.signatures = signatures;
  }

  @BeforeEach
  void afresh() {
    cashier.received.clear();
    cashier.answer = ReceiveWebhook.Outcome.STORED;
    cashier.replay = (_, _) -> new ReplayWebhook.Outcome.NoSuchReceipt();
    cashier.receipts = List.of(new Open(LINE, TEXT));
    cashier.next = Optional.empty();
  }

  @Test
  void whatIsSignedIsWrittenDownWithoutASignIn() {
    assertThat(send("simulated", "msg_1", Instant.now(), TEXT)).hasStatus(204);

    assertThat(cashier.received)
        .containsExactly(
            new ReceiveWebhook.Command("simulated", "msg_1", Optional.of(PAYMENT), TEXT));
  }

  @Test
  void oneThatWasHereBeforeIsAnsweredTheSame() {
    cashier.answer = ReceiveWebhook.Outcome.REPEATED;

    assertThat(send("simulated", "msg_1", Instant.now(), TEXT)).hasStatus(204);
  }

  @Test
  void whatIsNotSignedByUsIsRefusedAndNotSaidWhy() {
    var now = Instant.now();
    var good = signatures.sign("msg_1", now, bytes(TEXT));
    var refused =
        List.of(
            send("simulated", "msg_1", now, TEXT, "v1,AAAA"),
            send("simulated", "msg_1", now, TEXT + " ", good),
            send("simulated", "msg_2", now, TEXT, good),
            send("simulated", "msg_1", now.minusSeconds(1), TEXT, good),
            send("simulated", "msg_1", now.minusSeconds(301), TEXT),
            send("simulated", "x".repeat(201), now, TEXT),
            send("simulated", "", now, TEXT),
            send("simulated", "msg.1", now, TEXT),
            http.post()
                .uri("/api/payments/webhooks/simulated")
                .contentType(MediaType.APPLICATION_JSON)
                .content(TEXT)
                .exchange());

    for (var answer : refused) {
      assertThat(answer).hasStatus(401).bodyText().contains("WEBHOOK_SIGNATURE_INVALID");
      assertThat(answer).bodyText().doesNotContain("v1,");
    }
    assertThat(cashier.received).isEmpty();
  }

  @Test
  void anotherProviderIsNotThere() {
    assertThat(send("stripe", "msg_1", Instant.now(), TEXT))
        .hasStatus(404)
        .bodyText()
        .contains("ROUTE_NOT_FOUND");
  }

  @Test
  void whatNobodyCanReadIsKept() {
    for (var text : List.of("", "{", "[]", "{\"data\":{\"paymentId\":7}}", "{\"data\":\"\0\"}")) {
      assertThat(send("simulated", "msg_1", Instant.now(), text)).as(text).hasStatus(204);
      assertThat(cashier.received.getLast().payment()).as(text).isEmpty();
      assertThat(cashier.received.getLast().body()).doesNotContain("\0");
    }
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(send("simulated", "msg_1", Instant.now(), " ".repeat(65_537))).hasStatus(413);
    assertThat(send("simulated", "msg_1", Instant.now(), " ".repeat(65_536))).hasStatus(204);
  }

  @Test
  void theOfficeReadsPageByPageAndWordForWord() {
    cashier.next = Optional.of(new Cursor(NOON, LINE.id()));
    var page = office("?handled=true&limit=1");
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("\"outcome\":\"SETTLED\"", "\"hasMore\":true");
    assertThat(page).bodyText().doesNotContain("charge.approved");
    assertThat(cashier.asked).contains(true);
    var link = page.getResponse().getHeader("Link");
    assertThat(link).contains("handled=true", "cursor=", "rel=\"next\"");

    assertThat(office("/" + LINE.id())).hasStatusOk().bodyText().contains("charge.approved");
    assertThat(office("/" + new UUID(9, 9)))
        .hasStatus(404)
        .bodyText()
        .contains("WEBHOOK_NOT_FOUND");
    assertThat(office("?cursor=x")).hasStatus(400);
    assertThat(http.get().uri("/api/admin/webhooks").header("Authorization", Tokens.bearer()))
        .hasStatus(403);
  }

  @Test
  void aReplaySaysWhatItCameTo() {
    assertThat(replay()).hasStatus(404).bodyText().contains("WEBHOOK_NOT_FOUND");
    cashier.replay = (_, _) -> new ReplayWebhook.Outcome.StillOpen();
    assertThat(replay()).hasStatusOk().bodyText().isEqualTo("{\"outcome\":\"OPEN\"}");
    for (var how : Handled.values()) {
      cashier.replay = (_, _) -> new ReplayWebhook.Outcome.Done(how);
      assertThat(replay()).hasStatusOk().bodyText().isEqualTo("{\"outcome\":\"" + how + "\"}");
    }
  }

  private MvcTestResult send(String provider, String id, Instant at, String text) {
    return send(provider, id, at, text, signatures.sign(id, at, bytes(text)));
  }

  private MvcTestResult send(
      String provider, String id, Instant at, String text, String signature) {
    return http.post()
        .uri("/api/payments/webhooks/" + provider)
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
        .header("webhook-signature", signature)
        .contentType(MediaType.APPLICATION_JSON)
        .content(bytes(text))
        .exchange();
  }

  private MvcTestResult office(String what) {
    return http.get()
        .uri("/api/admin/webhooks" + what)
        .header("Authorization", Tokens.bearerOfAdmin())
        .exchange();
  }

  private MvcTestResult replay() {
    return http.post()
        .uri("/api/admin/webhooks/" + LINE.id() + "/replay")
        .header("Authorization", Tokens.bearerOfAdmin())
        .exchange();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
