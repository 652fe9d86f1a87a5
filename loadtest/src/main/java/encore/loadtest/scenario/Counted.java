package encore.loadtest.scenario;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What the house counts, beside what it told its buyers. */
record Counted(int taken, String wrong) {

  /** As long as this what was committed may take to reach the map. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final long AGAIN_MILLIS = 100;

  /**
   * What has to be found.
   *
   * @param most with those who were never answered
   * @param sold at least
   */
  record Range(int least, int most, int sold) {
    boolean has(int taken, int soldNow) {
      return taken >= least && taken <= most && soldNow >= sold;
    }
  }

  static Counted of(BackOffice office, List<String> schedules, Function<String, Range> expected)
      throws InterruptedException {
    int taken = 0;
    var wrong = new StringBuilder();
    for (var schedule : schedules) {
      var counts = settled(office, schedule, expected.apply(schedule));
      taken += counts.taken();
      wrong.append(counts.wrong());
    }
    return new Counted(taken, wrong.toString());
  }

  private static Counted settled(BackOffice office, String schedule, Range range)
      throws InterruptedException {
    long over = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var seen = seen(office, schedule, range);
      if (seen.wrong().isEmpty() || System.nanoTime() > over) {
        return seen;
      }
      TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
    }
  }

  private static Counted seen(BackOffice office, String schedule, Range range)
      throws InterruptedException {
    var path = "/api/schedules/" + schedule + "/seat-status?format=compact";
    var response = office.asked(Request.get(path));
    if (!response.isFine()) {
      return new Counted(0, "%s answered %d; ".formatted(schedule, response.status()));
    }
    int sold = number(response, "counts.sold");
    int taken = sold + number(response, "counts.held");
    if (range.has(taken, sold)) {
      return new Counted(taken, "");
    }
    return new Counted(
        taken,
        "%s has %d taken, %d of them sold, not %s; ".formatted(schedule, taken, sold, range));
  }

  private static int number(Response response, String way) {
    var number = response.field(way);
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  Finding finding() {
    return new Finding(
        "the house has given as many seats as it said",
        wrong.isEmpty(),
        wrong.isEmpty() ? "%,d taken".formatted(taken) : wrong);
  }
}
