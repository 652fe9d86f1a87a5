package encore.web.catalog;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import encore.application.catalog.AddSchedule;
import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.BackOfficeViews.ScheduleFile;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Grade;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.SeatPlan.Tier;
import encore.domain.catalog.ShowFlaw;
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class EditingTest {

  private static final Billing BILLING =
      new Billing("Winter Tour", "The Larks", "Arena", Optional.of("Two hours."));
  private static final Versioned<Concert> TOUR = new Versioned<>(new Concert(CONCERT, BILLING), 3);
  private static final Instant START = Instant.parse("2026-12-24T10:00:00Z");
  private static final ShowTimes EVENING = new ShowTimes(START, NOON, START);
  private static final Versioned<Schedule> SHOW =
      new Versioned<>(new Schedule(SCHEDULE, CONCERT, EVENING, 4), 7);
  private static final SeatPlan ROWS =
      new SeatPlan.InRows(3, 10, List.of(tier("VIP", 170_000, 1), tier("R", 140_000, 2, 3)));
  private static final String CONCERTS = "/api/admin/concerts";
  private static final String HERE = CONCERTS + "/" + CONCERT.value();
  private static final String SHOWS = HERE + "/schedules";
  private static final String THERE = SHOWS + "/" + SCHEDULE.value();
  private static final String LAYOUT =
      """
      "layout":{"rows":3,"cols":10,"grades":[
        {"grade":"VIP","rows":[1],"price":170000},{"grade":"R","rows":[2,3],"price":140000}]}\
      """;
  private static final String TIMES =
      "\"startsAt\":\"2026-12-24T10:00:00Z\",\"salesOpenAt\":\"2026-09-01T12:00:00Z\"";

  private final MockMvcTester http;
  private final Cast cast;
  private final AtomicReference<EditConcert.Command> concertEdit = new AtomicReference<>();
  private final AtomicReference<AddSchedule.Command> addition = new AtomicReference<>();
  private final AtomicReference<EditSchedule.Command> scheduleEdit = new AtomicReference<>();

  EditingTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void everythingSucceeds() {
    cast.backOffice = new Files(Optional.of(TOUR), List.of(file()));
    cast.createConcert = command -> new Versioned<>(new Concert(CONCERT, command.billing()), 0);
    cast.editConcert =
        command -> {
          concertEdit.set(command);
          return new EditConcert.Outcome.Edited(TOUR);
        };
    cast.removeConcert = _ -> new RemoveConcert.Outcome.Removed();
    cast.addSchedule =
        command -> {
          addition.set(command);
          return new AddSchedule.Outcome.Added(SHOW, command.plan());
        };
    cast.editSchedule =
        command -> {
          scheduleEdit.set(command);
          return new EditSchedule.Outcome.Edited(SHOW, ROWS);
        };
    cast.removeSchedule = _ -> new RemoveSchedule.Outcome.Removed();
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
             "venue":"Arena","description":"Two hours.","booked":true,
             "schedules":[{"scheduleId":"%s","concertId":"%s","version":7,"date":"2026-12-24",
               "startsAt":"2026-12-24T10:00:00Z","salesOpenAt":"2026-09-01T12:00:00Z",
               "salesCloseAt":"2026-12-24T10:00:00Z","maxSeatsPerBuyer":4,"seatCount":30,"priceFrom":140000,
               "layout":{"rows":3,"cols":10,"grades":[
                 {"grade":"VIP","rows":[1],"price":170000},
                 {"grade":"R","rows":[2,3],"price":140000}]},
               "counts":{"available":28,"held":2,"sold":0,"blocked":0,"total":30},"booked":true}]}
            """
                .formatted(CONCERT.value(), SCHEDULE.value(), CONCERT.value()));
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

  private static final String HERE_PATH =
      "/api/admin/concerts/0198c0de-0000-7000-8000-0000000000c1";
  private static final String THERE_PATH =
      HERE_PATH + "/schedules/0198c0de-0000-7000-8000-0000000000a1";

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

  private MvcTestResult send(String method, String path, String ifMatch, String body) {
    var request =
        http.method(HttpMethod.valueOf(method))
            .uri(path)
            .header("Authorization", Tokens.bearerOfAdmin());
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    return request.exchange();
  }

  private static ScheduleFile file() {
    return new ScheduleFile(SHOW, ROWS, new Counts(28, 2, 0, 0), true);
  }

  private static Tier tier(String grade, long price, Integer... rows) {
    return new Tier(new Grade(grade), new Money(price), List.of(rows));
  }

  /** What the back office finds. */
  private record Files(Optional<Versioned<Concert>> tour, List<ScheduleFile> shows)
      implements BackOfficeViews {

    @Override
    public Optional<Versioned<Concert>> concert(ConcertId concert) {
      return tour;
    }

    @Override
    public List<ScheduleFile> schedules(ConcertId concert) {
      return shows;
    }

    @Override
    public Optional<ScheduleFile> schedule(ConcertId concert, ScheduleId schedule) {
      return shows.stream().findFirst();
    }
  }
}
