package encore.web.catalog;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.Billing;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How a concert is announced, shown to the office, edited and removed. */
@OnStage
class ConcertEditingTest extends EditingDesk {

  private static final String HERE_PATH =
      "/api/admin/concerts/0198c0de-0000-7000-8000-0000000000c1";
  private static final String THERE_PATH =
      HERE_PATH + "/schedules/0198c0de-0000-7000-8000-0000000000a1";

  ConcertEditingTest(MockMvcTester http, Cast cast) {
    super(http, cast);
  }

  @Test
  void aConcertIsAnnounced() {
    var answer = send("POST", CONCERTS, null, "{\"title\":\"T\",\"artist\":\"A\",\"venue\":\"V\"}");

    assertThat(answer).hasStatus(201);
    assertThat(answer)
        .headers()
        .hasValue("Location", HERE)
        .hasValue("ETag", "\"0\"")
        .hasValue("Cache-Control", "no-store");
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"concertId\":\"%s\",\"version\":0,\"title\":\"T\",\"artist\":\"A\",\"venue\":\"V\"}"
                .formatted(CONCERT.value()));
  }

  @Test
  void aConcertIsShownWithItsSchedulesAndTheVersionToName() {
    var answer = send("GET", HERE, null, "");

    assertThat(answer).hasStatusOk().headers().hasValue("ETag", "\"3\"");
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"concertId":"%s","version":3,"title":"Winter Tour","artist":"The Larks",
             "venue":"Arena","description":"Two hours.",
             "posterUrl":"/api/concerts/%s/poster?v=ab12","booked":true,
             "schedules":[{"scheduleId":"%s","concertId":"%s","version":7,"date":"2026-12-24",
               "startsAt":"2026-12-24T10:00:00Z","salesOpenAt":"2026-09-01T12:00:00Z",
               "salesCloseAt":"2026-12-24T10:00:00Z","maxSeatsPerBuyer":4,"seatCount":30,"priceFrom":140000,
               "layout":{"rows":3,"cols":10,"grades":[
                 {"grade":"VIP","rows":[1],"price":170000},
                 {"grade":"R","rows":[2,3],"price":140000}]},
               "counts":{"available":28,"held":2,"sold":0,"blocked":0,"total":30},"booked":true}]}
            """
                .formatted(CONCERT.value(), CONCERT.value(), SCHEDULE.value(), CONCERT.value()));
  }

  /** What is booked is not in the version. */
  @ParameterizedTest
  @ValueSource(strings = {HERE_PATH, THERE_PATH})
  void aLookIsNeverAnsweredWithWhatTheCallerHas(String path) {
    var answer =
        http.get()
            .uri(path)
            .header("Authorization", Tokens.bearerOfAdmin())
            .header("If-None-Match", "\"3\", \"7\"")
            .exchange();

    assertThat(answer).hasStatusOk();
  }

  @Test
  void onlyNamedMembersOfAConcertChange() {
    assertThat(send("PATCH", HERE, "\"3\"", "{\"title\":\"Spring\"}")).hasStatusOk();
    assertThat(concertEdit.get().seen()).isEqualTo(3);
    assertThat(changed())
        .isEqualTo(new Billing("Spring", "The Larks", "Arena", Optional.of("Two hours.")));

    send("PATCH", HERE, "\"3\"", "{\"description\":\"One hour.\",\"venue\":\"Club\"}");
    assertThat(changed())
        .isEqualTo(new Billing("Winter Tour", "The Larks", "Club", Optional.of("One hour.")));

    send("PATCH", HERE, "\"3\"", "{\"description\":null}");
    assertThat(changed().description()).isEmpty();

    send("PATCH", HERE, "\"3\"", "{}");
    assertThat(changed()).isEqualTo(BILLING);
  }

  private Billing changed() {
    return concertEdit.get().change().apply(BILLING);
  }

  @Test
  void whatIsRemovedIsGoneWithoutAWord() {
    assertThat(send("DELETE", HERE, "\"3\"", "")).hasStatus(204).body().isEmpty();
    assertThat(send("DELETE", THERE, "\"7\"", "")).hasStatus(204).body().isEmpty();
  }

  @Test
  void aBuyerIsTurnedAway() {
    var answer = http.get().uri(HERE).header("Authorization", Tokens.bearer()).exchange();

    assertThat(answer).hasStatus(403).bodyText().contains("FORBIDDEN");
  }
}
