package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.Play;
import encore.loadtest.report.Progress;
import encore.loadtest.report.desk.Folder;
import encore.loadtest.report.desk.Reporter;
import encore.loadtest.report.summary.Summary;
import encore.loadtest.scenario.Scenarios;
import encore.loadtest.scenario.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of a house is found in its metrics under the names that they have today. */
class LoadReportIT {

  @TempDir private Path root;

  @Test
  void aHouseTellsItsSideOfARun() throws Exception {
    var told = told().server();
    assertThat(told.failed()).isZero();
    assertThat(told.columns())
        .containsKeys(
            "pool active",
            "pool pending",
            "pool wait ms",
            "heap MB",
            "CPU house %",
            "CPU machine %",
            "threads");
    assertThat(told.counters())
        .anyMatch(
            each -> each.name().equals("seat claims") && each.labels().containsKey("strategy"));
    assertThat(told.routes())
        .anyMatch(each -> each.uri().equals("/api/bookings/start") && each.status().equals("409"));
  }

  private Summary told() throws Exception {
    var house = RunningHouse.shared();
    try (var reporter =
        new Reporter(
            System.out, new Progress(System.out, false), Optional.empty(), new Folder(root))) {
      var scenario = Scenarios.named("conflict").orElseThrow();
      new Play(scenario, Played.ground(house, Wishes.NONE), reporter, List.of())
          .run("mvn -Pload -Dscenario=conflict");
      return reporter.summary().orElseThrow();
    }
  }
}
