package encore.web.consistency;

import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.consistency.ConsistencyViews.Line;
import encore.application.consistency.ConsistencyViews.Report;
import encore.application.consistency.OrderInspection.Command;
import encore.application.consistency.Promise;
import encore.application.consistency.Round;
import encore.application.consistency.Round.Wanted;
import encore.application.consistency.Verdict;
import encore.web.AuditStage.Auditor;
import encore.web.OnStage;
import encore.web.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class ConsistencyTest {

  private static final String PATH = "/api/admin/consistency";

  private final MockMvcTester http;
  private final Auditor auditor;

  ConsistencyTest(MockMvcTester http, Auditor auditor) {
    this.http = http;
    this.auditor = auditor;
  }

  @AfterEach
  void asBefore() {
    auditor.report = new Auditor().report;
    auditor.ordered = Optional.empty();
  }

  @Test
  void aBrokenPromiseIsToldWithWhoBrokeItAndHowItWasAsked() {
    var promise =
        new Promise("S1-sold-once", Promise.Kind.SAFETY, "A seat is sold once.", "SELECT 1");
    var verdict =
        new Verdict(
            Verdict.Status.BROKEN,
            2,
            List.of("7", "8"),
            true,
            Optional.of(NOON),
            Optional.of(NOON),
            Optional.of(NOON),
            Duration.ofMillis(12),
            Optional.empty());
    var round = new Round(Optional.empty(), true, 1, 1, Optional.of(NOON), Optional.of(NOON));
    auditor.report = new Report(round, List.of(new Line(promise, verdict)), NOON);

    assertThat(get(Tokens.bearerOfAdmin()))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"status":"BROKEN",
             "round":{"isUnderWay":false,"full":true,"done":1,"total":1,
                      "beganAt":"2026-09-01T12:00:00Z","endedAt":"2026-09-01T12:00:00Z"},
             "promises":[{"id":"S1-sold-once","kind":"SAFETY","promise":"A seat is sold once.",
                          "status":"BROKEN","violations":2,"offenders":["7","8"],"full":true,
                          "checkedAt":"2026-09-01T12:00:00Z","fullAt":"2026-09-01T12:00:00Z",
                          "brokenSince":"2026-09-01T12:00:00Z","tookMillis":12,"sql":"SELECT 1"}],
             "asOf":"2026-09-01T12:00:00Z"}
            """);
  }

  @ParameterizedTest
  @CsvSource({"{}, RECENT", "'{\"full\":false}', RECENT", "'{\"full\":true}', WHOLE"})
  void aLookIsAskedForAndAcceptedAtOnce(String body, Wanted wanted) {
    assertThat(check(body, Tokens.bearerOfAdmin())).hasStatus(202).hasHeader("Location", PATH);
    assertThat(auditor.ordered.map(Command::wanted)).contains(wanted);
  }

  @Test
  void onlyAdministratorsAreTold() {
    assertThat(get(Tokens.bearer())).hasStatus(403);
    assertThat(check("{}", Tokens.bearer())).hasStatus(403);
    assertThat(auditor.ordered).isEmpty();
  }

  private MvcTestResult get(String bearer) {
    return http.get().uri(PATH).header("Authorization", bearer).exchange();
  }

  private MvcTestResult check(String body, String bearer) {
    return http.post()
        .uri(PATH + "/check")
        .header("Authorization", bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
