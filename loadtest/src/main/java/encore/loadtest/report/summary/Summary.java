package encore.loadtest.report.summary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended: what is in {@code summary.json}, described in ADR 52. Times are in
 * milliseconds unless a name says otherwise.
 *
 * @param conditions what has to be the same in two runs that are compared
 * @param subject what two runs are compared for
 */
public record Summary(
    String schema,
    About run,
    Map<String, String> conditions,
    Map<String, String> subject,
    Outcome verdict,
    StepLine totals,
    List<StepLine> steps,
    List<TargetLine> targets,
    List<FindingLine> findings,
    Timeline timeline,
    HouseLines server,
    Generator generator) {

  public static final String SCHEMA = "encore.loadtest.summary/1";

  /**
   * Which run it was.
   *
   * @param at when it began, ISO 8601
   * @param fansMax who were there at once
   */
  public record About(
      String scenario,
      String about,
      String house,
      String at,
      double tookSeconds,
      String plan,
      int fansMax,
      double speed,
      long seed,
      String command,
      boolean cutShort) {}

  /** What came of it, as a number for machines and in words. */
  public record Outcome(int exitCode, String words) {}

  /** Of waits. */
  public record Times(
      double mean, double p50, double p90, double p95, double p99, double p999, double max) {}

  /** So many answers of one kind: {@code FINE}, {@code REFUSED} or {@code FAILED}. */
  public record AnswerLine(int status, String code, String kind, long count) {}

  /** A percentile, from 0 to 100, and how long that was. */
  public record CurvePoint(double percentile, double millis) {}

  /**
   * One kind of request, or all of them.
   *
   * @param waits from when a request was due
   * @param services from when it was sent
   */
  public record StepLine(
      String name,
      long count,
      double perSecond,
      long fine,
      long refused,
      long failed,
      Times waits,
      Times services,
      List<AnswerLine> answers,
      List<CurvePoint> curve) {}

  /** One line of the service level. */
  public record TargetLine(String what, String target, String actual, boolean met) {}

  /** One promise. */
  public record FindingLine(String promise, boolean holds, String detail) {}

  /**
   * Columns of one length, a row for each point.
   *
   * @param every so many seconds are in a point: counts are their mean, percentiles their worst
   * @param answers each second, by status and code
   */
  public record Timeline(
      int every,
      List<Integer> second,
      List<Integer> fans,
      List<Double> fine,
      List<Double> refused,
      List<Double> failed,
      List<Double> p50,
      List<Double> p95,
      List<Double> p99,
      List<Double> max,
      Map<String, List<Double>> answers) {}

  /** A counter of the house, and by how much it moved. */
  public record Counter(String name, Map<String, String> labels, double by) {}

  /** What the house counted on a route. */
  public record Route(String method, String uri, String status, long count, double meanMillis) {}

  /**
   * The run as the house told it.
   *
   * @param columns each as long as {@code second}; null where nothing was told
   * @param failed how often it did not tell
   */
  public record HouseLines(
      List<Double> second,
      Map<String, List<@Nullable Double>> columns,
      List<Counter> counters,
      List<Route> routes,
      int failed) {}

  /**
   * What the crowd cost itself.
   *
   * @param busyShare of all cores, from 0 to 1
   */
  public record Generator(
      double cpuSeconds,
      double collectingSeconds,
      double microsPerRequest,
      double meanLatenessMillis,
      double busyShare) {}
}
