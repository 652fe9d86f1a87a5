package encore.web.catalog;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;

import encore.application.catalog.AddSchedule;
import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.BackOfficeViews.ConcertFile;
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
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk where concerts and schedules are edited, on a day when everything succeeds. */
abstract class EditingDesk {

  static final Billing BILLING =
      new Billing("Winter Tour", "The Larks", "Arena", Optional.of("Two hours."));
  static final Versioned<Concert> TOUR = new Versioned<>(new Concert(CONCERT, BILLING), 3);
  static final Instant START = Instant.parse("2026-12-24T10:00:00Z");
  static final ShowTimes EVENING = new ShowTimes(START, NOON, START);
  static final Versioned<Schedule> SHOW =
      new Versioned<>(new Schedule(SCHEDULE, CONCERT, EVENING, 4), 7);
  static final SeatPlan ROWS =
      new SeatPlan.InRows(3, 10, List.of(tier("VIP", 170_000, 1), tier("R", 140_000, 2, 3)));
  static final String CONCERTS = "/api/admin/concerts";
  static final String HERE = CONCERTS + "/" + CONCERT.value();
  static final String SHOWS = HERE + "/schedules";
  static final String THERE = SHOWS + "/" + SCHEDULE.value();
  static final String LAYOUT =
      """
      "layout":{"rows":3,"cols":10,"grades":[
        {"grade":"VIP","rows":[1],"price":170000},{"grade":"R","rows":[2,3],"price":140000}]}\
      """;
  static final String TIMES =
      "\"startsAt\":\"2026-12-24T10:00:00Z\",\"salesOpenAt\":\"2026-09-01T12:00:00Z\"";

  final MockMvcTester http;
  final Cast cast;
  final AtomicReference<EditConcert.Command> concertEdit = new AtomicReference<>();
  final AtomicReference<AddSchedule.Command> addition = new AtomicReference<>();
  final AtomicReference<EditSchedule.Command> scheduleEdit = new AtomicReference<>();

  EditingDesk(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void everythingSucceeds() {
    cast.backOffice =
        new Files(Optional.of(new ConcertFile(TOUR, Optional.of("ab12"))), List.of(file()));
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

  MvcTestResult send(String method, String path, String ifMatch, String body) {
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

  static ScheduleFile file() {
    return new ScheduleFile(SHOW, ROWS, new Counts(28, 2, 0, 0), true);
  }

  static Tier tier(String grade, long price, Integer... rows) {
    return new Tier(new Grade(grade), new Money(price), List.of(rows));
  }

  /** What the back office finds. */
  record Files(Optional<ConcertFile> tour, List<ScheduleFile> shows) implements BackOfficeViews {

    @Override
    public Optional<ConcertFile> concert(ConcertId concert) {
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
