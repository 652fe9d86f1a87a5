package encore.loadtest.report.summary;

import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Step.Kind;
import encore.loadtest.measure.Total;
import encore.loadtest.report.summary.Summary.AnswerLine;
import encore.loadtest.report.summary.Summary.CurvePoint;
import encore.loadtest.report.summary.Summary.StepLine;
import encore.loadtest.report.summary.Summary.Times;
import encore.loadtest.scenario.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What came of each kind of request, and of all of them. */
final class StepLines {

  /** Codes come from the house; who makes up a new one each time does not fill our pages. */
  private static final int ANSWERS_MAX = 30;

  private final Measured measured;
  private final StepLine all;

  StepLines(Measured measured) {
    this.measured = measured;
    var waits = new Histogram(3);
    var services = new Histogram(3);
    for (var total : measured.totals()) {
      waits.add(total.waits());
      services.add(total.services());
    }
    this.all = line("all", measured.totals(), waits, services);
  }

  StepLine all() {
    return all;
  }

  List<StepLine> each() {
    return measured.totals().stream()
        .map(total -> line(total.step().name(), List.of(total), total.waits(), total.services()))
        .toList();
  }

  private StepLine line(String name, List<Total> totals, Histogram waits, Histogram services) {
    long count = totals.stream().mapToLong(Total::count).sum();
    return new StepLine(
        name,
        count,
        Rounded.of(count / (measured.took().toNanos() / 1e9)),
        count(totals, Kind.FINE),
        count(totals, Kind.REFUSED),
        count(totals, Kind.FAILED),
        times(waits),
        times(services),
        answers(totals),
        curve(waits));
  }

  private static long count(List<Total> totals, Kind kind) {
    return totals.stream().mapToLong(total -> total.count(kind)).sum();
  }

  private static List<AnswerLine> answers(List<Total> totals) {
    return totals.stream()
        .flatMap(total -> total.answers().entrySet().stream().map(entry -> line(total, entry)))
        .sorted(Comparator.comparingLong(AnswerLine::count).reversed())
        .limit(ANSWERS_MAX)
        .toList();
  }

  private static AnswerLine line(Total total, Map.Entry<Answer, Long> entry) {
    var answer = entry.getKey();
    var kind = total.step().kind(answer.status());
    return new AnswerLine(answer.status(), answer.code(), kind.name(), entry.getValue());
  }

  private static Times times(Histogram micros) {
    if (micros.getTotalCount() == 0) {
      return new Times(0, 0, 0, 0, 0, 0, 0);
    }
    return new Times(
        Rounded.of(micros.getMean() / 1e3),
        at(micros, 50),
        at(micros, 90),
        at(micros, 95),
        at(micros, 99),
        at(micros, 99.9),
        Rounded.of(micros.getMaxValue() / 1e3));
  }

  private static double at(Histogram micros, double percentile) {
    return Rounded.of(micros.getValueAtPercentile(percentile) / 1e3);
  }

  /** Eight points for each further nine, as far as there are samples to tell of it. */
  private static List<CurvePoint> curve(Histogram micros) {
    var points = new ArrayList<CurvePoint>();
    long count = micros.getTotalCount();
    for (double oneIn = 1; count > 0 && oneIn <= count; oneIn *= Math.pow(10, 0.125)) {
      double percentile = 100 * (1 - 1 / oneIn);
      points.add(new CurvePoint(percentile, at(micros, percentile)));
    }
    return points;
  }
}
