package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.WINDOW;
import static encore.web.Scene.seat;
import static encore.web.waitingroom.AtTheLine.pass;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.CatalogViews.ConcertView;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.CatalogViews.ScheduleView;
import encore.application.catalog.SaleStatus;
import encore.application.seatmap.SeatMapViews.SeatMap;
import encore.application.seatmap.SeatMapViews.SeatStatus;
import encore.application.seatmap.SeatMapViews.SeatView;
import encore.application.waitingroom.Admissions.Answer;
import encore.web.OnStage;
import encore.web.Programme;
import encore.web.QueueStage.Stewards;
import encore.web.Stage.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Those who look need a pass, too, and nobody else sees what they saw. */
@OnStage
class LookingTest {

  private static final String DATES = "/api/concerts/" + CONCERT.value() + "/dates";
  private static final String SEATS = "/api/concerts/" + CONCERT.value() + "/seats?date=2026-09-01";
  private static final String STATUS = "/api/schedules/" + SCHEDULE.value() + "/seat-status";

  private final MockMvcTester http;
  private final Stewards stewards;
  private final QueueTokens tokens;

  LookingTest(MockMvcTester http, Stewards stewards, QueueTokens tokens, Cast cast) {
    this.http = http;
    this.stewards = stewards;
    this.tokens = tokens;
    var tour =
        new ConcertView(
            CONCERT,
            "T",
            "A",
            "V",
            Optional.empty(),
            NOON,
            SaleStatus.ON_SALE,
            1,
            Optional.empty());
    var evening =
        new ScheduleView(
            SCHEDULE,
            LocalDate.of(2026, 9, 1),
            NOON,
            WINDOW,
            SaleStatus.ON_SALE,
            new Counts(1, 0, 0, 0));
    cast.catalog = new Programme(List.of(tour), List.of(evening), Optional.empty());
    cast.seatMaps =
        _ ->
            Optional.of(
                new SeatMap(SCHEDULE, 7, 4, List.of(new SeatView(seat(1), SeatStatus.AVAILABLE))));
  }

  @BeforeEach
  void aLine() {
    stewards.guarded.put(SCHEDULE, CONCERT);
    stewards.check = (_, _, pass) -> pass.isPresent() ? Answer.LET_IN : Answer.NO_PASS;
  }

  @AfterEach
  void noLine() {
    stewards.guarded.clear();
    stewards.check = (_, _, _) -> Answer.LET_IN;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dates", "seats", "status"})
  void whatOneWithAPassSeesIsForHimAlone(String what) {
    var answer = http.get().uri(path(what)).header("Queue-Token", tokens.write(pass())).exchange();

    assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "no-cache, private");
    assertThat(answer.getResponse().getHeaders("Vary"))
        .anyMatch(v -> v.contains("Queue-Token, Cookie"));
    assertThat(answer).containsHeader("ETag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dates", "seats", "status"})
  void whoKnowsTheTagOfTheMapIsNotToldThatItStillStands(String what) {
    var seen = http.get().uri(path(what)).header("Queue-Token", tokens.write(pass())).exchange();
    var tag = seen.getResponse().getHeader("ETag");

    var without = http.get().uri(path(what)).header("If-None-Match", tag).exchange();
    assertThat(without).hasStatus(403).doesNotContainHeader("ETag");
    assertThat(without).headers().hasValue("Cache-Control", "no-store");
    assertThat(
            http.get()
                .uri(path(what))
                .header("If-None-Match", tag)
                .header("Queue-Token", tokens.write(pass())))
        .hasStatus(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dates", "seats", "status"})
  void whileNobodyHasToWaitEverybodySeesItButNoCacheKeepsIt(String what) {
    stewards.check = (_, _, _) -> Answer.JOIN_FIRST;

    assertThat(http.get().uri(path(what)))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "no-cache, private");
  }

  @Test
  void withoutALineNothingChanges() {
    stewards.guarded.clear();
    stewards.check = (_, _, _) -> Answer.LET_IN;

    assertThat(http.get().uri(DATES).header("Queue-Token", "junk"))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "max-age=5, public, stale-while-revalidate=30");
    assertThat(http.get().uri(STATUS)).headers().hasValue("Cache-Control", "no-cache");
  }

  private static String path(String what) {
    return switch (what) {
      case "dates" -> DATES;
      case "seats" -> SEATS;
      default -> STATUS;
    };
  }
}
