package encore.loadtest;

import static java.util.Objects.requireNonNull;

import encore.loadtest.crowd.Witness;
import encore.loadtest.gate.Baseline;
import encore.loadtest.gate.Gate;
import encore.loadtest.gate.Yardstick;
import encore.loadtest.history.HistoryFindings;
import encore.loadtest.history.Recorder;
import encore.loadtest.limit.FindLimit;
import encore.loadtest.place.Place;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.report.Plain;
import encore.loadtest.report.Progress;
import encore.loadtest.report.compare.Comparison;
import encore.loadtest.report.desk.CtrlC;
import encore.loadtest.report.desk.Folder;
import encore.loadtest.report.desk.Reporter;
import encore.loadtest.report.live.Live;
import encore.loadtest.report.summary.Summaries;
import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is done in a place: a scenario is played, its limit is looked for, or ratios are judged. */
final class Session {

  private static final int SMALLEST = 10;

  private final LoadOptions.Read read;
  private final LoadOptions options;
  private final Place place;
  private final CtrlC ctrlC;
  private final PrintStream out;

  Session(LoadOptions.Read read, Place place, CtrlC ctrlC, PrintStream out) {
    this.read = read;
    this.options = read.options();
    this.place = place;
    this.ctrlC = ctrlC;
    this.out = out;
  }

  int play() throws IOException, InterruptedException {
    var line = new Progress(out, Progress.isTerminal());
    var live = options.isLive() ? Optional.of(Live.from(Live.PORT)) : Optional.<Live>empty();
    try (var reporter = new Reporter(out, line, live, Folder.TARGET)) {
      var ended = options.hasHistory() ? recorded(reporter) : played(reporter, null);
      if (options.compare().isPresent() && reporter.summary().isPresent()) {
        var then = Summaries.at(options.compare().get());
        out.print(Comparison.of(then, reporter.summary().get()).text());
      }
      return ended.exitCode();
    }
  }

  private Ended recorded(Onlooker onlooker) throws IOException, InterruptedException {
    var file = Folder.TARGET.root().resolve("history.jsonl");
    Files.createDirectories(Folder.TARGET.root());
    try (var recorder = new Recorder(file)) {
      return played(onlooker, recorder);
    }
  }

  private Ended played(Onlooker onlooker, @Nullable Recorder recorder) throws InterruptedException {
    var auditors = new ArrayList<Auditor>(place.auditors());
    List<Witness> witnesses = List.of();
    if (recorder != null) {
      auditors.add(new HistoryFindings(recorder, place.audit()));
      witnesses = List.of(recorder);
    }
    var playing = new AtomicReference<@Nullable Play>();
    var careful =
        new EmergencyStop(
            onlooker, options.failedMax(), why -> requireNonNull(playing.get()).stop(why));
    var ground = place.ground(options.wishes());
    var play = new Play(scenario(options.scenario()), ground, careful, witnesses, auditors);
    playing.set(play);
    ctrlC.does(() -> play.leave("stopped by hand"));
    return play.run(read.command());
  }

  int limit(int most) throws InterruptedException {
    var scenario = scenario(options.scenario());
    var ground = place.ground(options.wishes());
    var kind = encore.loadtest.limit.Load.Kind.of(scenario.plan(ground.wishes()));
    var load =
        new encore.loadtest.limit.Load(kind, Math.min(SMALLEST, most), most, options.trial());
    var limit = new FindLimit(scenario, ground, () -> new Plain(out)).find(load, read.command());
    out.println(limit);
    return limit.isBroken() ? Ended.BROKEN : Ended.AS_PROMISED;
  }

  int gate(Path file) throws IOException, InterruptedException {
    var ground = place.ground(options.wishes());
    var gate =
        new Gate(
            Baseline.at(file),
            Yardstick.USUAL,
            ground.house(),
            name ->
                new Play(scenario(name), ground, new Plain(out), List.of(), place.auditors())
                    .run(read.command()));
    gate.play(Gate.ROUNDS);
    out.print(gate.text());
    if (options.writeGate().isPresent()) {
      gate.next(LocalDate.now(ZoneOffset.UTC).toString()).write(options.writeGate().get());
    }
    return gate.exitCode();
  }

  private static Scenario scenario(String name) {
    return Scenarios.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no scenario is called " + name));
  }
}
