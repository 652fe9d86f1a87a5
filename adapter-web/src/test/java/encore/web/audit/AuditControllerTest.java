package encore.web.audit;

import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.audit.Act;
import encore.application.audit.AuditViews.Cursor;
import encore.application.audit.AuditViews.Entry;
import encore.application.audit.AuditViews.Filter;
import encore.application.shared.Page;
import encore.web.BackStage.Crew;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Tokens;
import encore.web.support.Cursors;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class AuditControllerTest {

  private static final UUID ENTRY = Scene.BOOKING.value();
  private static final Cursor BEHIND = new Cursor(NOON, ENTRY);

  private final MockMvcTester http;
  private final Crew crew;
  private final List<Filter> asked = new ArrayList<>();

  AuditControllerTest(MockMvcTester http, Crew crew) {
    this.http = http;
    this.crew = crew;
  }

  @BeforeEach
  void oneLine() {
    var act = new Act(FAN, "POSTER_PUT_UP", "concert/<b>", Map.of("sha256", "ab", "b", "\"x\""));
    crew.trail =
        (filter, after, _) -> {
          asked.add(filter);
          return new Page<>(
              List.of(new Entry(ENTRY, NOON, act)),
              after.isPresent() ? Optional.empty() : Optional.of(BEHIND));
        };
  }

  @Test
  void aPageShowsActsAndLeadsToTheNext() {
    var cursor = Cursors.write(NOON, ENTRY);
    var page = get("?action=POSTER_PUT_UP&limit=1");

    assertThat(page)
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"at":"2026-09-01T12:00:00Z","actorId":"%s","action":"POSTER_PUT_UP",
              "subject":"concert/<b>","details":{"b":"\\"x\\"","sha256":"ab"}}],
             "nextCursor":"%s","hasMore":true}
            """
                .formatted(FAN.value(), cursor));
    assertThat(page).headers().hasValue("X-Content-Type-Options", "nosniff");
    assertThat(page)
        .headers()
        .hasValue(
            "Link",
            "</api/admin/audit?action=POSTER_PUT_UP&limit=1&cursor=%s>; rel=\"next\""
                .formatted(cursor));
    assertThat(get("?cursor=" + cursor)).bodyJson().extractingPath("$.hasMore").isEqualTo(false);
  }

  @Test
  void eachConditionIsHandedOn() {
    get(
        "?actor=%s&action=A_B&subject=concert/1&from=2026-09-01T12:00:00Z&to=2026-09-01T12:05:00Z"
            .formatted(FAN.value()));

    assertThat(asked)
        .containsExactly(
            new Filter(
                Optional.of(FAN),
                Optional.of("A_B"),
                Optional.of("concert/1"),
                Optional.of(NOON),
                Optional.of(FIVE_PAST)));
  }

  @Test
  void timesBeyondTheCalendarMeanAlways() {
    assertThat(get("?from=-1000000000-01-01T00:00:00Z&to=%2B1000000000-12-31T23:59:59Z"))
        .hasStatusOk();
    assertThat(asked.getFirst().from())
        .hasValueSatisfying(t -> assertThat(t).hasToString("0001-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=100000, limit, MAX",
    "limit=-1, limit, MIN",
    "actor=admin, actor, TYPE",
    "from=yesterday, from, TYPE",
    "action=, action, TEXT",
    "action=%00, action, TEXT",
    "subject=%00, subject, TEXT"
  })
  void aBadParameterIsNamed(String query, String parameter, String code) {
    assertThat(get("?" + query))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\":\"VALIDATION_FAILED\",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\"}]}"
                .formatted(parameter, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "MjAyNi0wOS0wMVQxMjowMDowMFove30", "a.b", "====", "%00"})
  void aForgedCursorIsRefused(String cursor) {
    assertThat(get("?cursor=" + cursor)).hasStatus(400).bodyText().contains("INVALID_CURSOR");
  }

  private MvcTestResult get(String query) {
    return http.get()
        .uri(URI.create("/api/admin/audit" + query))
        .header("Authorization", Tokens.bearerOfAdmin())
        .exchange();
  }
}
