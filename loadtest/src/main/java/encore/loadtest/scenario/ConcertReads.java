package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Target.Bound;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.List;

/** People look at concerts, and buy nothing. */
final class ConcertReads implements Accountable {

  private static final Step CONCERTS = Step.of("concerts");
  private static final Step DATES = Step.of("dates");
  private static final Step SEATS = Step.of("seats");

  /** 304: it is as it was. */
  private static final Step AGAIN = Step.of("seats again", 304);

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int EVENINGS = 5;
  private static final int HALL = 50;

  private final Evenings evenings;
  private final CatalogCopies before;

  private ConcertReads(Evenings evenings, CatalogCopies before) {
    this.evenings = evenings;
    this.before = before;
  }

  /** At 150 fans an earlier system of this kind served 73 a second, at 1,000 fans 325. */
  static Scenario datesLoad() {
    return dates("load", "50, 100, then 150 fans look at the dates of a concert", Plans.load())
        .meeting(Target.p95("dates", 12.9), Target.failed(1))
        .andAsWritten(Target.perSecond("dates", 73));
  }

  static Scenario datesPeak() {
    return dates("peak", "100, 500, then 1,000 fans look at the dates, and back", Plans.peak())
        .meeting(Target.p95("dates", 26.8), Target.failed(1))
        .andAsWritten(Target.perSecond("dates", 325));
  }

  private static Staged dates(String which, String about, List<Stage> stages) {
    return Staged.of(
        "dates-" + which,
        about,
        stages,
        (ground, _) -> {
          var evenings = evenings(ground);
          Errand errand =
              fan -> {
                fan.ask(DATES, datesOf(evenings));
                fan.think(A_MOMENT);
              };
          return errand;
        });
  }

  static Scenario browse() {
    var stages = List.of(Plans.seconds(30, 20), Plans.minutes(4, 20), Plans.seconds(30, 0));
    return Staged.of(
            "browse",
            "fans read concerts, dates and seats for five minutes: do copies answer, not the books?",
            stages,
            (ground, _) -> new ConcertReads(evenings(ground), CatalogCopies.of(ground.office())))
        .meeting(Sla.everyP95(300), Target.failed(0.1), Sla.share("seats again", 304, 80))
        .andAsWritten(Sla.throughput(13.4));
  }

  private static Evenings evenings(Ground ground) throws InterruptedException {
    var office = ground.office();
    return Evenings.of(office, office.concert("To be looked at"), EVENINGS, HALL);
  }

  private static Request datesOf(Evenings evenings) {
    return Request.get("/api/concerts/" + evenings.concert() + "/dates");
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    fan.ask(CONCERTS, Request.get("/api/concerts"));
    fan.think(A_MOMENT);
    fan.ask(DATES, datesOf(evenings));
    fan.think(A_MOMENT);
    var schedule = evenings.schedules().get(fan.chance().nextInt(EVENINGS));
    var seats = Request.get("/api/schedules/" + schedule + "/seats");
    var seen = fan.ask(SEATS, seats).header("etag");
    fan.think(A_MOMENT);
    fan.ask(AGAIN, seen.isEmpty() ? seats : seats.with("If-None-Match", seen));
    fan.think(A_MOMENT);
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) {
    return List.of();
  }

  /** Where the house shows its meters. */
  @Override
  public List<Target> targets(Ground ground) throws InterruptedException {
    var now = CatalogCopies.of(ground.office());
    return now.asked() == before.asked()
        ? List.of()
        : List.of(
            new Target(
                "catalogue answered by copies",
                "%",
                Bound.AT_LEAST,
                80,
                _ -> 100 * now.hitsSince(before)));
  }
}
