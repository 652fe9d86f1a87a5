package encore.web.catalog;

import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import encore.application.catalog.AddSchedule;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.domain.catalog.ShowFlaw;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an editor hears who is mistaken, late, or has not said what he has seen. */
@OnStage
class EditingRefusalsTest extends EditingDesk {

  EditingRefusalsTest(MockMvcTester http, Cast cast) {
    super(http, cast);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST  | /api/admin/concerts | {}                                       | #/artist REQUIRED, #/title REQUIRED, #/venue REQUIRED
          POST  | /api/admin/concerts | {"title":" ","artist":"A","venue":"V"}   | #/title TEXT
          POST  | /api/admin/concerts | {"title":"\\u0000","artist":"A","venue":"V"} | #/title TEXT
          POST  | /api/admin/concerts | {"title":"\\ud800","artist":"A","venue":"V"} | #/title TEXT
          PATCH | HERE  | {"title":null}                       | #/title REQUIRED
          PATCH | HERE  | {"title":[]}                         | #/title TYPE
          PATCH | HERE  | {"description":""}                   | #/description TEXT
          PATCH | THERE | {"layout":{"rows":0,"cols":1,"grades":null},"seatCount":0} | #/layout/grades REQUIRED, #/layout/rows MIN, #/seatCount MIN
          POST  | SHOWS | {}                                   | #/salesOpenAt REQUIRED, #/startsAt REQUIRED
          POST  | SHOWS | {TIMES}                              | # EXACTLY_ONE
          POST  | SHOWS | {TIMES,LAYOUT,"price":1,"seatCount":2}  | #/price NOT_WITH, #/seatCount NOT_WITH
          POST  | SHOWS | {TIMES,"seatCount":2}                | #/price REQUIRED
          POST  | SHOWS | {TIMES,"price":2}                    | #/seatCount REQUIRED
          POST  | SHOWS | {TIMES,"seatCount":10001,"price":-1} | #/price MIN, #/seatCount MAX
          POST  | SHOWS | {TIMES,"seatCount":0,"price":10000001,"maxSeatsPerBuyer":101} | #/maxSeatsPerBuyer MAX, #/price MAX, #/seatCount MIN
          POST  | SHOWS | {TIMES,"layout":{"rows":0,"cols":101,"grades":[]}} | #/layout/cols MAX, #/layout/grades SIZE, #/layout/rows MIN
          POST  | SHOWS | {TIMES,"layout":{"rows":1,"cols":1,"grades":[{"grade":"","rows":[0],"price":null}]}} | #/layout/grades/0/grade TEXT, #/layout/grades/0/price REQUIRED, #/layout/grades/0/rows/0 MIN
          POST  | SHOWS | {"startsAt":"tomorrow"}              | #/startsAt TYPE
          PATCH | THERE | {"startsAt":null,"price":null}       | #/price REQUIRED, #/startsAt REQUIRED
          PATCH | THERE | {"price":1}                          | #/seatCount REQUIRED
          """)
  void everyMistakeIsNamedByItsPlace(String method, String path, String body, String errors)
      throws Exception {
    var where = path.replace("THERE", THERE).replace("HERE", HERE).replace("SHOWS", SHOWS);
    var sent = body.replace("TIMES", TIMES).replace("LAYOUT", LAYOUT);

    var answer = send(method, where, "\"3\"", sent);

    assertThat(answer).hasStatus(400).bodyText().contains("VALIDATION_FAILED");
    assertThat(errors(answer)).isEqualTo(errors);
  }

  @Test
  void whatMakesNoSenseIsNamedByItsPlace() throws Exception {
    cast.addSchedule =
        _ ->
            new AddSchedule.Outcome.Flawed(
                List.of(
                    new ShowFlaw.Time(ShowFlaw.WhichTime.STARTS_AT, ShowFlaw.Rule.AFTER, NOON),
                    new ShowFlaw.RowTwice(1, 0),
                    new ShowFlaw.RowBeyondTheHall(1, 2, 3),
                    new ShowFlaw.RowsWithoutPrice(List.of(2, 3))));

    var answer = send("POST", SHOWS, null, "{" + TIMES + "," + LAYOUT + "}");

    assertThat(answer).hasStatus(400);
    assertThat(errors(answer))
        .isEqualTo(
            "#/startsAt AFTER, #/layout/grades/1/rows/0 UNIQUE, #/layout/grades/1/rows/2 MAX,"
                + " #/layout/grades INCOMPLETE");
    assertThat(answer).bodyText().contains("must be after 2026-09-01T12:00:00Z", "2, 3");
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /api/admin/concerts/0198c0de-0000-7000-8000-0000000000c1",
    "DELETE, /api/admin/concerts/0198c0de-0000-7000-8000-0000000000c1",
    "PATCH, /api/admin/concerts/0198c0de-0000-7000-8000-0000000000c1/schedules/0198c0de-0000-7000-8000-0000000000a1",
    "DELETE, /api/admin/concerts/0198c0de-0000-7000-8000-0000000000c1/schedules/0198c0de-0000-7000-8000-0000000000a1"
  })
  void whoChangesSomethingSaysWhichVersionHeHasSeen(String method, String path) {
    assertThat(send(method, path, null, "{}"))
        .hasStatus(428)
        .bodyText()
        .contains("PRECONDITION_REQUIRED");
    for (var tag : List.of("*", "W/\"3\"", "3", "\"3\", \"4\"", "\"x\"", "\"\"")) {
      assertThat(send(method, path, tag, "{}"))
          .as(tag)
          .hasStatus(412)
          .bodyText()
          .contains("PRECONDITION_FAILED");
    }
  }

  @Test
  void refusalsHaveTheirCodes() {
    cast.editConcert = _ -> new EditConcert.Outcome.Stale();
    assertRefused(send("PATCH", HERE, "\"1\"", "{}"), 412, "PRECONDITION_FAILED");
    cast.editConcert = _ -> new EditConcert.Outcome.NoSuchConcert();
    assertRefused(send("PATCH", HERE, "\"1\"", "{}"), 404, "CONCERT_NOT_FOUND");
    cast.removeConcert = _ -> new RemoveConcert.Outcome.HasBookings();
    assertRefused(send("DELETE", HERE, "\"1\"", ""), 409, "HAS_BOOKINGS");
    cast.addSchedule = _ -> new AddSchedule.Outcome.Duplicate();
    var wish = "{" + TIMES + "," + LAYOUT + "}";
    assertRefused(send("POST", SHOWS, null, wish), 409, "DUPLICATE_SCHEDULE");
    cast.addSchedule = _ -> new AddSchedule.Outcome.NoSuchConcert();
    assertRefused(send("POST", SHOWS, null, wish), 404, "CONCERT_NOT_FOUND");
    cast.editSchedule = _ -> new EditSchedule.Outcome.HasBookings();
    assertRefused(send("PATCH", THERE, "\"1\"", "{}"), 409, "HAS_BOOKINGS");
    cast.editSchedule = _ -> new EditSchedule.Outcome.NoSuchSchedule();
    assertRefused(send("PATCH", THERE, "\"1\"", "{}"), 404, "SCHEDULE_NOT_FOUND");
    cast.removeSchedule = _ -> new RemoveSchedule.Outcome.Stale();
    assertRefused(send("DELETE", THERE, "\"1\"", ""), 412, "PRECONDITION_FAILED");
    cast.backOffice = new Files(Optional.empty(), List.of());
    assertRefused(send("GET", HERE, null, ""), 404, "CONCERT_NOT_FOUND");
    assertRefused(send("GET", THERE, null, ""), 404, "SCHEDULE_NOT_FOUND");
  }

  private static void assertRefused(MvcTestResult answer, int status, String code) {
    assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
  }

  private static String errors(MvcTestResult answer) throws Exception {
    var text = answer.getResponse().getContentAsString();
    List<String> pointers = JsonPath.read(text, "$.errors[*].pointer");
    List<String> codes = JsonPath.read(text, "$.errors[*].code");
    return String.join(
        ", ",
        IntStream.range(0, codes.size())
            .mapToObj(i -> pointers.get(i) + " " + codes.get(i))
            .toList());
  }
}
