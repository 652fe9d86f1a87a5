package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What a request is called, in all places where it is called anything. */
@ExtendWith(OutputCaptureExtension.class)
class TracingIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration TIMEOUT = Duration.ofSeconds(4);
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String STEP = "00f067aa0ba902b7";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void headerProblemAndSpanHaveOneIdAndGoOnWithThatOfTheCaller() throws Exception {
    try (var receiver = SpanReceiver.open();
        var house = house(receiver.url(), Map.of())) {
      var continued = get(house, "/api/nowhere", Optional.of("00-" + TRACE + "-" + STEP + "-01"));
      assertThat(id(continued)).isEqualTo(TRACE).isEqualTo(idInBody(continued));
      Await.until("a span of it", SOON, () -> receiver.hasId(TRACE));
      assertThat(receiver.hasId(STEP)).as("its parent is the caller's").isTrue();

      var fresh = get(house, "/api/nowhere", Optional.empty());
      assertThat(id(fresh)).isNotEqualTo(TRACE).isEqualTo(idInBody(fresh));
      Await.until("a span of it", SOON, () -> receiver.hasId(id(fresh)));

      var malformed = get(house, "/api/concerts/x", Optional.of("00-" + TRACE + "-0-01"));
      assertThat(id(malformed)).isNotEqualTo(TRACE).matches("[0-9a-f]{32}");
      Await.until("a span of it", SOON, () -> receiver.hasId(id(malformed)));
      Await.until("its route", SOON, () -> receiver.has("GET /api/concerts/{"));

      assertThat(receiver.types()).containsOnly("application/x-protobuf");
      assertThat(receiver.has("encore")).as("who sends it").isTrue();
      Await.until("counted", SOON, () -> spans(house, "sent") >= 3);
      assertThat(spans(house, "lost")).isZero();
    }
  }

  @Test
  void whoDoesNotWantToBeRecordedHasHisIdAllTheSame() throws Exception {
    try (var receiver = SpanReceiver.open();
        var house = house(receiver.url(), Map.of("encore.tracing.share", "0"))) {
      var unwanted = get(house, "/api/nowhere", Optional.of("00-" + TRACE + "-" + STEP + "-00"));
      var unlucky = get(house, "/api/nowhere", Optional.empty());
      var wanted = "5" + TRACE.substring(1);
      get(house, "/api/nowhere", Optional.of("00-" + wanted + "-" + STEP + "-01"));

      assertThat(id(unwanted)).isEqualTo(TRACE).isEqualTo(idInBody(unwanted));
      assertThat(id(unlucky)).isEqualTo(idInBody(unlucky));
      Await.until("the last is sent", SOON, () -> receiver.hasId(wanted));
      assertThat(receiver.hasId(TRACE)).isFalse();
      assertThat(receiver.hasId(id(unlucky))).isFalse();
    }
  }

  @Test
  void aReceiverThatIsDeadSlowsNobodyAndFloodsNoLog(CapturedOutput output) throws Exception {
    var dead = "http://127.0.0.1:" + FreePorts.any() + "/v1/traces";
    try (var house = house(dead, Map.of("logging.level.root", "warn"))) {
      staysFast(house);
      long lost = spans(house, "lost");
      Await.until(
          "lost again",
          SOON,
          () -> {
            get(house, "/api/nowhere", Optional.empty());
            return spans(house, "lost") > lost;
          });
    }
    assertThat(output.getAll().lines().filter(line -> line.contains("spans are lost"))).hasSize(1);
    assertThat(output.getAll()).doesNotContain("opentelemetry", "ConnectException");
  }

  @Test
  void aReceiverThatSaysNothingSlowsNobodyNorTheEnd() throws Exception {
    try (var receiver = SpanReceiver.mute()) {
      long began;
      try (var house =
          house(
              receiver.url(),
              Map.of("encore.tracing.queue", "8", "server.shutdown", "immediate"))) {
        staysFast(house);
        assertThat(receiver.posts()).isPositive();
        began = System.nanoTime();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Form.atMost(SOON));
      Await.until("its thread has ended", SOON, () -> !isSomebodySending());
    }
  }

  private static boolean isSomebodySending() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().contains("Span"));
  }

  /** More than fit into its queue; none waits as long as a batch would. */
  private void staysFast(RunningHouse house) {
    get(house, "/api/nowhere", Optional.empty());
    Await.until("a batch is lost", SOON, () -> spans(house, "lost") > 0);
    for (int i = 0; i < 50; i++) {
      long began = System.nanoTime();
      assertThat(get(house, "/api/nowhere", Optional.empty()).statusCode()).isEqualTo(404);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Form.atMost(TIMEOUT));
    }
  }

  private static RunningHouse house(String endpoint, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("encore.tracing.endpoint", endpoint);
    settings.put("encore.tracing.timeout", TIMEOUT.toSeconds() + "s");
    return RunningHouse.start(settings);
  }

  private HttpResponse<String> get(RunningHouse house, String path, Optional<String> traceparent) {
    var request = HttpRequest.newBuilder(URI.create(house.url() + path));
    traceparent.ifPresent(it -> request.header("traceparent", it));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(HttpResponse<String> answer) {
    return answer.headers().firstValue("Request-Id").orElseThrow();
  }

  private static String idInBody(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body()).get("traceId").asString();
  }

  private static long spans(RunningHouse house, String outcome) {
    return (long)
        house
            .part(MeterRegistry.class)
            .get("encore.tracing.spans")
            .tag("outcome", outcome)
            .counter()
            .count();
  }
}
