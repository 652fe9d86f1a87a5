package encore.web.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.SweepHolds;
import encore.application.runbook.EndSessions;
import encore.application.runbook.Mode;
import encore.application.runbook.SetMode;
import encore.application.waitingroom.RebuildLine;
import encore.web.OnStage;
import encore.web.RunbookStage.Firemen;
import encore.web.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes over the wire; what comes of it is a matter of other tests. */
@OnStage
class OperatorsCallsTest {

  private static final String QUEUE = "/api/admin/queues/0198c0de-0000-7000-8000-0000000000c1";

  private final MockMvcTester http;
  private final Firemen firemen;

  OperatorsCallsTest(MockMvcTester http, Firemen firemen) {
    this.http = http;
    this.firemen = firemen;
  }

  @BeforeEach
  void nobodyAskedYet() {
    firemen.asked.clear();
    firemen.rebuilt = new RebuildLine.Outcome.Rebuilt(2, 3);
  }

  @Test
  void aModeIsTurnedForAReasonAndATime() {
    var told = put("read-only", "{\"on\":true,\"reason\":\"moving\",\"untilSeconds\":60}");

    assertThat(told).hasStatus(200).bodyJson().extractingPath("$.changed").isEqualTo(1);
    assertThat(told).bodyJson().extractingPath("$.after.reason").isEqualTo("moving");
    assertThat(told).bodyJson().extractingPath("$.after.setBy").isNotNull();
    var command = (SetMode.Command) firemen.asked.getFirst();
    assertThat(command.mode()).isEqualTo(Mode.READ_ONLY);
    assertThat(command.lasts()).contains(Duration.ofMinutes(1));
    assertThat(command.dryRun()).isFalse();
  }

  @Test
  void whatIsNoWishIsRefused() {
    for (var body :
        List.of(
            "{}",
            "{\"on\":true}",
            "{\"on\":true,\"reason\":\" \"}",
            "{\"on\":true,\"reason\":\"x\",\"untilSeconds\":0}",
            "{\"on\":true,\"reason\":\"x\",\"untilSeconds\":604801}")) {
      assertThat(put("read-only", body)).as(body).hasStatus(400);
    }
    assertThat(put("nonsense", "{\"on\":true,\"reason\":\"x\"}")).hasStatus(404);
    assertThat(put("READ_ONLY", "{\"on\":true,\"reason\":\"x\"}")).hasStatus(404);
    assertThat(firemen.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/admin/holds/sweep, expired, 5",
    "/api/admin/database/sessions/end, ended, 3",
    "/api/admin/caches/drop, copies, 7",
    "/rebuild, epoch, 3"
  })
  void everyCallSaysWhetherItWasMeant(String path, String count, int number) {
    var where = path.startsWith("/api") ? path : QUEUE + path;
    var idle = path.contains("sessions") ? "\"idleLongerThanSeconds\":60," : "";
    var dry = post(where, "{" + idle + "\"dryRun\":true}");
    assertThat(dry).hasStatus(200).bodyJson().extractingPath("$.dryRun").isEqualTo(true);

    var real = post(where, "{" + idle + "\"dryRun\":false}");
    assertThat(real).hasStatus(200).bodyJson().extractingPath("$.dryRun").isEqualTo(false);
    assertThat(real).bodyJson().extractingPath("$." + count).isEqualTo(number);
    assertThat(firemen.asked).hasSize(2);
  }

  @Test
  void limitsHaveLimits() {
    post("/api/admin/holds/sweep", "{}");
    assertThat(firemen.asked)
        .extracting(command -> ((SweepHolds.Command) command).limit())
        .containsExactly(SweepHolds.SEATS_MAX);
    for (var body : List.of("{\"limit\":0}", "{\"limit\":501}")) {
      assertThat(post("/api/admin/holds/sweep", body)).as(body).hasStatus(400);
    }
    for (var body : List.of("{}", "{\"idleLongerThanSeconds\":9}")) {
      assertThat(post("/api/admin/database/sessions/end", body)).as(body).hasStatus(400);
    }
    assertThat(firemen.asked).filteredOn(EndSessions.Command.class::isInstance).isEmpty();
  }

  @Test
  void aGlanceAtAHouseOfWhichNothingIsKnownIsAnAnswer() {
    var told = get("/api/admin/glance");

    assertThat(told).hasStatus(200).bodyJson().extractingPath("$.unknown").asArray().hasSize(5);
    assertThat(told).bodyJson().extractingPath("$.dependencies.postgres").isEqualTo("DOWN");
  }

  @Test
  void aLineThatIsNotThereIsNotRebuilt() {
    firemen.rebuilt = new RebuildLine.Outcome.NoSuchLine();
    assertThat(post(QUEUE + "/rebuild", "{}"))
        .hasStatus(404)
        .bodyText()
        .contains("QUEUE_NOT_FOUND");
  }

  @Test
  void aTimeThatEndsBeforeItBeginsOrLastsForEverIsRefused() {
    var path = "/api/admin/payments/summary?from=2026-09-01T12:00:00Z&to=";
    assertThat(get(path + "2026-09-01T12:00:00Z")).hasStatus(400);
    assertThat(get(path + "2026-12-01T12:00:00Z")).hasStatus(400);
    assertThat(get(path + "2026-09-01T13:00:00Z")).hasStatus(200);
  }

  @Test
  void nobodyElseMayCallAnyOfIt() {
    for (var path : List.of("glance", "modes", "holds", "payments/summary")) {
      assertThat(http.get().uri("/api/admin/" + path).header("Authorization", Tokens.bearer()))
          .hasStatus(403);
    }
  }

  private MvcTestResult put(String mode, String body) {
    return send(HttpMethod.PUT, "/api/admin/modes/" + mode, body);
  }

  private MvcTestResult post(String path, String body) {
    return send(HttpMethod.POST, path, body);
  }

  private MvcTestResult get(String path) {
    return http.get().uri(path).header("Authorization", Tokens.bearerOfAdmin()).exchange();
  }

  private MvcTestResult send(HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
