package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CardGateway;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The simulated gateway calls our own door, over HTTP, signed with the secret of the house. */
class WebhooksIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static RunningHouse house;

  private final Visitor admin = house.visitor().asAdmin();
  private final Visitor anna = house.visitor().as("anna@example.com");
  private final String hall = house.hall().schedule().value().toString();
  private PaymentId payment = new PaymentId(UUID.randomUUID());

  @BeforeAll
  static void theGatewayKnowsOurAddress() {
    house = start(Map.of("encore.card-gateway.late-for", "1ms"));
  }

  @AfterAll
  static void closed() {
    house.close();
  }

  @Test
  void whatWasChargedIsToldWrittenDownAndSettled() {
    charge("tok_late");

    Await.until("handled", PATIENCE, () -> of(payment).has("handledAt"));
    assertThat(of(payment).get("outcome").asString()).isEqualTo("SETTLED");
    assertThat(anna.get("/api/payments/" + payment.value()).json().get("status").asString())
        .isEqualTo("COMPLETED");
    var details = admin.get(path(of(payment))).json();
    assertThat(details.get("body").asString())
        .contains("charge.approved", payment.value().toString());
    assertThat(metrics()).contains("encore_webhooks_received_total{outcome=\"stored\"}");
    assertThat(metrics()).contains("encore_webhooks_longest_wait_seconds");
  }

  @Test
  void whatIsToldTwiceIsWrittenDownOnce() {
    double before = repeated();
    charge("tok_twice");

    Await.until("told again", PATIENCE, () -> repeated() > before);
    assertThat(list("?limit=100"))
        .filteredOn(item -> item.get("paymentId").asString().equals(payment.value().toString()))
        .hasSize(1);
  }

  @Test
  void aReplayIsOnRecord() {
    charge("tok_approve");
    Await.until("handled", PATIENCE, () -> of(payment).has("handledAt"));
    var webhook = of(payment);

    var answer = admin.post(path(webhook) + "/replay", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("outcome").asString()).isEqualTo("SETTLED");
    var subject = "webhook/" + webhook.get("id").asString();
    assertThat(admin.get("/api/admin/audit?subject=" + subject).json().get("items"))
        .extracting(item -> item.get("action").asString())
        .containsExactly("WEBHOOK_REPLAYED");
  }

  @Test
  void whoHasNoSecretIsNotHeard() {
    var forged = new Visitor(house.url()).post("/api/payments/webhooks/simulated", "{}");

    assertThat(forged.status()).isEqualTo(401);
    assertThat(forged.code()).isEqualTo("WEBHOOK_SIGNATURE_INVALID");
  }

  @Test
  void whatWasNotToldBeforeAnEndIsToldAfterIt() {
    Map<String, String> silent = Map.of("encore.card-gateway.callback-url", "");
    try (var before = start(silent)) {
      before.part(CardGateway.class).charge(payment, new Money(1_000), "tok_approve");
    }

    // The house that is still there reads the same books.
    Await.until("handled", PATIENCE, () -> of(payment).has("handledAt"));
  }

  private static RunningHouse start(Map<String, String> settings) {
    var port = Integer.toString(FreePorts.any());
    var all = new HashMap<String, String>();
    all.put("server.port", port);
    all.put(
        "encore.card-gateway.callback-url",
        "http://127.0.0.1:" + port + "/api/payments/webhooks/simulated");
    all.put("encore.card-gateway.callbacks.every", "100ms");
    all.put("encore.webhooks.every", "100ms");
    all.put("encore.webhooks.retry-after", "500ms");
    all.putAll(settings);
    if (house != null) {
      all.put("encore.database.url", house.databaseUrl());
    }
    return RunningHouse.start(all);
  }

  /** A seat is held, and paid for with this card. */
  private void charge(String token) {
    var booking = anna.hold(hall, "[1]").json().get("bookingId").asString();
    var request = "{\"bookingId\":\"%s\",\"method\":\"CARD\"}".formatted(booking);
    var opened = anna.post("/api/payments", request);
    payment = new PaymentId(UUID.fromString(opened.json().get("paymentId").asString()));
    var complete = "/api/payments/" + payment.value() + "/complete";
    assertThat(anna.post(complete, "{\"gatewayToken\":\"%s\"}".formatted(token)).status())
        .isIn(200, 202);
  }

  private static String path(JsonNode webhook) {
    return "/api/admin/webhooks/" + webhook.get("id").asString();
  }

  private JsonNode list(String query) {
    return admin.get("/api/admin/webhooks" + query).json().get("items");
  }

  /** Empty until it has come in. */
  private JsonNode of(PaymentId payment) {
    for (var item : list("?limit=100")) {
      if (item.path("paymentId").asString("").equals(payment.value().toString())) {
        return item;
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }

  private static String metrics() {
    return new Visitor(house.url()).get("/actuator/prometheus").body();
  }

  private static double repeated() {
    return metrics()
        .lines()
        .filter(line -> line.startsWith("encore_webhooks_received_total{outcome=\"repeated\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }
}
