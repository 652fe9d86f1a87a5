package encore.bootstrap.lab;

import encore.bootstrap.LocalServers;
import encore.testing.servers.DataDirectoryInUse;
import encore.testing.servers.ServerFailed;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What {@code mvn -Pexperiment} runs. */
public final class Lab {

  private static final Path HOME = Path.of("target", "lab");

  private final LocalServers servers;
  private final Bench bench;
  private final Experiment experiment;
  private final Options options;
  private final Machine machine;
  private boolean isOver;

  private Lab(LocalServers servers, Bench bench, Options options) {
    this.servers = servers;
    this.bench = bench;
    this.options = options;
    this.machine = Machine.of(bench);
    var contests = Contests.over(bench, options);
    var progress = new Progress(System.err, isTerminal());
    this.experiment = new Experiment(bench, Experiment.cases(contests, options), options, progress);
  }

  public static void main(String[] arguments) {
    try {
      var options = Options.of(arguments);
      Contests.requireKnown(options);
      run(LocalServers.forDemo(HOME, true), options);
      System.exit(0);
    } catch (IllegalArgumentException | DataDirectoryInUse | ServerFailed | SQLException e) {
      System.err.printf("%n%s%n%n", e.getMessage());
      System.exit(1);
    }
  }

  private static void run(LocalServers servers, Options options) throws SQLException {
    // Whoever ends us, and whatever has failed: servers of our own do not outlive us.
    var bench = Bench.over(servers);
    var lab = new Lab(servers, bench, options);
    // Ctrl-C: what was found until then is worth having.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> lab.end(false)));
    lab.experiment.run();
    lab.end(true);
  }

  /** Once: at the end, or when somebody stops us; who comes second waits for the first. */
  private synchronized void end(boolean isComplete) {
    if (isOver) {
      return;
    }
    isOver = true;
    experiment.stop();
    report(isComplete).ifPresent(files -> files.forEach(file -> System.out.println("  " + file)));
    try {
      bench.close();
    } catch (SQLException e) {
      System.err.println("The lab's database could not be dropped: " + e.getMessage());
    } finally {
      servers.stop();
    }
  }

  private Optional<List<Path>> report(boolean isComplete) {
    var trials = experiment.trials();
    if (trials.isEmpty()) {
      System.err.println("  Stopped before the first round that counts: nothing to report.");
      return Optional.empty();
    }
    var findings = new Findings(Board.all(trials), options, machine, options.command(), isComplete);
    System.out.println(new Markdown(findings).text());
    return Optional.of(new Reports(HOME).write(findings));
  }

  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }
}
