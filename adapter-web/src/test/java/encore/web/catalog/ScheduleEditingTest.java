package encore.web.catalog;

import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.Grade;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What reaches the office of a schedule that is added or edited. */
@OnStage
class ScheduleEditingTest extends EditingDesk {

  ScheduleEditingTest(MockMvcTester http, Cast cast) {
    super(http, cast);
  }

  @Test
  void onlyNamedTimesOfAScheduleChange() {
    assertThat(moved("{}")).isEqualTo(EVENING);
    assertThat(scheduleEdit.get().seen()).isEqualTo(7);
    assertThat(scheduleEdit.get().plan()).isEmpty();
    // The sale ended with the start, and still does.
    var later = START.plusSeconds(3600);
    assertThat(moved("{\"startsAt\":\"2026-12-24T11:00:00Z\"}"))
        .isEqualTo(new ShowTimes(later, NOON, later));
    assertThat(moved("{\"salesCloseAt\":\"2026-12-24T09:00:00Z\"}").salesCloseAt())
        .isEqualTo(START.minusSeconds(3600));
    assertThat(moved("{\"salesCloseAt\":null,\"startsAt\":\"2026-12-24T11:00:00Z\"}"))
        .isEqualTo(new ShowTimes(later, NOON, later));
    assertThat(moved("{\"salesOpenAt\":\"2026-09-01T12:00:01Z\"}").salesOpenAt())
        .isEqualTo(NOON.plusSeconds(1));
  }

  private ShowTimes moved(String body) {
    assertThat(send("PATCH", THERE, "\"7\"", body)).hasStatusOk();
    return scheduleEdit.get().times().apply(EVENING);
  }

  @Test
  void aScheduleIsAddedWithItsLayout() {
    var answer = send("POST", SHOWS, null, "{" + TIMES + "," + LAYOUT + "}");

    assertThat(answer).hasStatus(201);
    assertThat(answer).headers().hasValue("Location", THERE).hasValue("ETag", "\"7\"");
    assertThat(addition.get().plan()).isEqualTo(ROWS);
    assertThat(addition.get().times()).isEqualTo(EVENING);
    assertThat(addition.get().seatsPerBuyer()).isEqualTo(4);
    assertThat(answer).bodyJson().doesNotHavePath("$.counts");
  }

  @Test
  void aScheduleIsAddedWithANumberOfSeats() {
    var answer =
        send("POST", SHOWS, null, "{%s,\"seatCount\":50,\"price\":88000}".formatted(TIMES));

    assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.grade").isEqualTo("GENERAL");
    assertThat(answer).bodyJson().doesNotHavePath("$.layout");
    assertThat(addition.get().plan())
        .isEqualTo(new SeatPlan.Numbered(50, new Grade("GENERAL"), new Money(88_000)));
  }

  @Test
  void aMergePatchMayBeCalledSo() {
    var answer =
        http.patch()
            .uri(THERE)
            .header("Authorization", Tokens.bearerOfAdmin())
            .header("If-Match", "\"7\"")
            .contentType("application/merge-patch+json")
            .content("{\"seatCount\":1,\"price\":0}")
            .exchange();

    assertThat(answer).hasStatusOk();
    assertThat(scheduleEdit.get().plan().orElseThrow().seats()).isEqualTo(1);
  }
}
