package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.RunLine.Outcome;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@OnStage
class RunningALineTest {

  private static final String HERE = "/api/admin/queues/" + CONCERT.value();

  private final MockMvcTester http;
  private final Stewards stewards;
  private final ObedientCrew crew = new ObedientCrew();

  RunningALineTest(MockMvcTester http, Stewards stewards) {
    this.http = http;
    this.stewards = stewards;
  }

  @BeforeEach
  void aLine() {
    stewards.run = crew;
    stewards.lines.put(CONCERT, ALine.with(ALine.POLICY, 7));
  }

  @AfterEach
  void noLine() {
    stewards.lines.clear();
  }

  @Test
  void aLineIsShownAsItIsSet() {
    var answer = http.get().uri(HERE).header("Authorization", Tokens.bearerOfAdmin()).exchange();

    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"mode":"ALWAYS","flow":"RUNNING","maxActive":50,"intervalMillis":1000,
             "activeTtlSeconds":600,"showUpSeconds":60,"silentAfterSeconds":45,"capacity":100000,
             "challengeBits":0,"activeCount":41,"seatsLeft":900,"version":7}
            """);
    assertThat(answer).headers().hasValue("ETag", "\"7\"").hasValue("Cache-Control", "no-store");
    assertThat(http.get().uri("/api/admin/queues").header("Authorization", Tokens.bearerOfAdmin()))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(1);
  }

  @Test
  void atNightOneMemberIsEnough() {
    assertThat(put("{\"maxActive\":200}")).hasStatusOk();

    var put = crew.puts.getFirst();
    assertThat(put.policy()).isEqualTo(withAdmission(AdmissionPolicy.atMost(200)));
    assertThat(put.seen()).as("what others changed meanwhile is kept").hasValue(7);
  }

  @Test
  void aNewLineTakesTheRestFromTheSettings() {
    stewards.lines.clear();
    crew.answers.add(new Outcome.Done(ALine.with(ALine.POLICY, 1), true));

    assertThat(put("{\"mode\":\"ALWAYS\"}")).hasStatus(201);
    assertThat(crew.puts.getFirst().policy()).isEqualTo(ALine.POLICY);
    assertThat(crew.puts.getFirst().seen()).isEmpty();
    assertThat(put("{}")).hasStatusOk();
    assertThat(crew.puts.getLast().policy().mode()).isEqualTo(LineMode.AUTO);
  }

  @Test
  void nullTakesALimitAwayButNotTheLastOne() {
    assertThat(put("{\"maxActive\":null,\"admitPerInterval\":10}")).hasStatusOk();
    assertThat(crew.puts.getFirst().policy().admission())
        .isEqualTo(
            new AdmissionPolicy(OptionalInt.empty(), OptionalInt.of(10), Duration.ofSeconds(1)));

    assertThat(put("{\"maxActive\":null}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("#/maxActive");
    assertThat(put("{\"mode\":null}")).hasStatus(400).bodyText().contains("REQUIRED");
  }

  @Test
  void withoutIfMatchWhoWasOvertakenTriesAgain() {
    crew.answers.addAll(List.of(new Outcome.Stale(), new Outcome.Stale()));
    assertThat(put("{\"capacity\":5}")).hasStatusOk();
    assertThat(crew.puts).hasSize(3);

    crew.answers.addAll(List.of(new Outcome.Stale(), new Outcome.Stale(), new Outcome.Stale()));
    assertThat(put("{\"capacity\":5}")).hasStatus(503).bodyText().contains("BUSY");
  }

  @Test
  void whoOnlyGivesAnOrderIsNotToldOfVersions() {
    crew.answers.add(new Outcome.Stale());
    var pause = http.post().uri("/api/admin/queues/" + CONCERT.value() + "/pause");
    assertThat(pause.header("Authorization", Tokens.bearerOfAdmin()))
        .hasStatus(503)
        .headers()
        .containsHeader("Retry-After");
  }

  @Test
  void withIfMatchWhoWasOvertakenIsTold() {
    crew.answers.add(new Outcome.Stale());
    assertThat(put("{\"capacity\":5}").header("If-Match", "\"6\""))
        .hasStatus(412)
        .bodyText()
        .contains("PRECONDITION_FAILED");
    assertThat(crew.puts.getFirst().seen()).isEqualTo(OptionalLong.of(6));
    assertThat(put("{\"capacity\":5}").header("If-Match", "*")).hasStatus(412);
    stewards.lines.clear();
    assertThat(put("{}").header("If-Match", "\"1\"")).hasStatus(412);
    assertThat(crew.puts).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "maxActive, 0, MIN",
    "maxActive, 100001, MAX",
    "maxActive, '\"9\"', TYPE",
    "maxActive, 9.5, TYPE",
    "maxActive, 99999999999, TYPE",
    "admitPerInterval, 0, MIN",
    "intervalMillis, 99, MIN",
    "intervalMillis, 3600001, MAX",
    "activeTtlSeconds, 0, MIN",
    "activeTtlSeconds, 86401, MAX",
    "showUpSeconds, 14, MIN",
    "silentAfterSeconds, 14, MIN",
    "silentAfterSeconds, 86401, MAX",
    "capacity, 10000001, MAX",
    "challengeBits, 27, MAX",
    "challengeBits, -1, MIN",
    "mode, '\"MAYBE\"', ONE_OF",
    "flow, 1, ONE_OF"
  })
  void noSettingIsTakenThatWouldBreakTheLine(String member, String value, String code) {
    assertThat(put("{\"%s\":%s}".formatted(member, value)))
        .hasStatus(400)
        .bodyText()
        .contains("#/" + member, "\"" + code + "\"");
    assertThat(crew.puts).isEmpty();
  }

  @Test
  void theOperatorPausesGoesOnClosesAndLetsPeopleInByHand() {
    for (var verb : List.of("pause", "resume", "drain")) {
      assertThat(admin("POST", HERE + "/" + verb)).as(verb).hasStatusOk();
    }
    assertThat(crew.flows).containsExactly(LineFlow.PAUSED, LineFlow.RUNNING, LineFlow.DRAINING);

    assertThat(admin("POST", HERE + "/admit").content("{\"count\":25}")).hasStatusOk();
    assertThat(crew.admitted).isEqualTo(25);
    for (var count : List.of("0", "100001", "null", "\"1\"")) {
      assertThat(admin("POST", HERE + "/admit").content("{\"count\":%s}".formatted(count)))
          .hasStatus(400);
    }
  }

  @Test
  void passesAreCalledBackOneByOneOrAllAtOnce() {
    assertThat(admin("DELETE", HERE + "/passes/" + AtTheLine.OTHER_FAN.value())).hasStatus(204);
    assertThat(admin("DELETE", HERE + "/passes")).hasStatus(204);
    assertThat(crew.revoked).containsExactly(Optional.of(AtTheLine.OTHER_FAN), Optional.empty());
  }

  @Test
  void whereThereIsNoLineThereIsNothingToRun() {
    stewards.lines.clear();
    for (var path : List.of(HERE, HERE + "/stats", HERE + "/passes")) {
      assertThat(admin("GET", path)).hasStatus(404).bodyText().contains("QUEUE_NOT_FOUND");
    }
    crew.answers.add(new Outcome.NoSuchLine());
    assertThat(admin("POST", HERE + "/pause")).hasStatus(404).bodyText().contains("QUEUE_NOT");
    crew.answers.add(new Outcome.NoSuchConcert());
    assertThat(put("{}")).hasStatus(404).bodyText().contains("CONCERT_NOT_FOUND");
  }

  private static LinePolicy withAdmission(AdmissionPolicy admission) {
    var was = ALine.POLICY;
    return new LinePolicy(
        was.mode(),
        was.flow(),
        admission,
        was.passTtl(),
        was.showUp(),
        was.silentAfter(),
        was.capacity(),
        was.challengeBits());
  }

  private MockMvcRequestBuilder put(String body) {
    return admin("PUT", HERE).content(body);
  }

  private MockMvcRequestBuilder admin(String method, String path) {
    return http.method(HttpMethod.valueOf(method))
        .uri(path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .contentType(MediaType.APPLICATION_JSON);
  }
}
