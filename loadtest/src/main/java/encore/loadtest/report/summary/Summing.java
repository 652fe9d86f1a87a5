package encore.loadtest.report.summary;

import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.server.ServerSide;
import encore.loadtest.report.summary.Summary.About;
import encore.loadtest.report.summary.Summary.Counter;
import encore.loadtest.report.summary.Summary.FindingLine;
import encore.loadtest.report.summary.Summary.Generator;
import encore.loadtest.report.summary.Summary.HouseLines;
import encore.loadtest.report.summary.Summary.Outcome;
import encore.loadtest.report.summary.Summary.Route;
import encore.loadtest.report.summary.Summary.TargetLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes one value of everything that is known of a run. */
public final class Summing {

  private final Ended ended;
  private final ServerSide server;
  private final Surroundings here;

  /**
   * @param here where the crowd was
   */
  public Summing(Ended ended, ServerSide server, Surroundings here) {
    this.ended = ended;
    this.server = server;
    this.here = here;
  }

  public Summary summary() {
    var lines = new StepLines(ended.measured());
    return new Summary(
        Summary.SCHEMA,
        about(ended.begun()),
        conditions(),
        new Subject(server).with(here.git()),
        new Outcome(ended.exitCode(), words()),
        lines.all(),
        lines.each(),
        ended.verdicts().stream()
            .map(each -> new TargetLine(each.what(), each.target(), each.actual(), each.isMet()))
            .toList(),
        ended.findings().stream()
            .map(each -> new FindingLine(each.promise(), each.holds(), each.detail()))
            .toList(),
        new Thinned(ended.frames()).timeline(),
        house(),
        generator(lines));
  }

  private About about(Begun begun) {
    return new About(
        begun.scenario(),
        begun.about(),
        begun.house().toString(),
        begun.at().toString(),
        seconds(),
        new PlanWords(begun.plan()).toString(),
        ended.frames().stream().mapToInt(frame -> frame.fans()).max().orElse(0),
        begun.wishes().speed(),
        begun.wishes().seed(),
        begun.command(),
        ended.isCutShort());
  }

  private double seconds() {
    return Rounded.of(ended.measured().took().toNanos() / 1e9);
  }

  private Map<String, String> conditions() {
    var all = new LinkedHashMap<String, String>();
    all.put("scenario", ended.begun().scenario());
    all.put("plan", new PlanWords(ended.begun().plan()).toString());
    all.put("speed", Rounded.text(ended.begun().wishes().speed()));
    all.putAll(here.machine());
    all.put("house is on", here.whereIs(ended.begun().house()));
    all.put("ended", ended.isCutShort() ? "cut short" : "by itself");
    return all;
  }

  private String words() {
    long broken = ended.findings().stream().filter(each -> !each.holds()).count();
    long missed = ended.verdicts().stream().filter(each -> !each.isMet()).count();
    var cut = ended.isCutShort() ? " It was cut short." : "";
    return switch (ended.exitCode()) {
      case Ended.BROKEN -> "Broken: " + of(broken, ended.findings().size(), "promise") + "." + cut;
      case Ended.MISSED -> "Missed: " + of(missed, ended.verdicts().size(), "target") + "." + cut;
      default -> "As promised: every target is met, and nothing is broken." + cut;
    };
  }

  private static String of(long some, int all, String what) {
    return some + " of " + all + " " + what + (all == 1 ? "" : "s");
  }

  private HouseLines house() {
    var columns = new HouseColumns(server.frames());
    return new HouseLines(
        columns.seconds(),
        columns.byName(),
        server.counters().stream()
            .map(each -> new Counter(each.counter(), each.labels(), Rounded.of(each.by())))
            .toList(),
        server.routes().stream()
            .map(each ->
                new Route(
                    each.method(),
                    each.uri(),
                    each.status(),
                    each.count(),
                    Rounded.of(each.meanMillis())))
            .toList(),
        server.failed());
  }

  private Generator generator(StepLines lines) {
    double cpu = ended.cost().cpu().toNanos() / 1e9;
    long requests = Math.max(1, ended.measured().requests());
    double late = lines.all().waits().mean() - lines.all().services().mean();
    return new Generator(
        Rounded.of(cpu),
        Rounded.of(ended.cost().collecting().toNanos() / 1e9),
        Rounded.of(cpu * 1e6 / requests),
        Rounded.of(Math.max(0, late)),
        Rounded.of(cpu / Math.max(1e-3, seconds()) / here.cores()));
  }
}
