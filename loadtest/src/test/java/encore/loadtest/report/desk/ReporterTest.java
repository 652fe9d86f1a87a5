package encore.loadtest.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.Play;
import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Step;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Progress;
import encore.loadtest.report.Told;
import encore.loadtest.report.live.Live;
import encore.loadtest.report.summary.Summaries;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Target;
import encore.loadtest.scenario.Wishes;
import encore.loadtest.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the first second to the files, whatever ends a run. */
@Timeout(30)
class ReporterTest {

  @TempDir private Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void aRunLeavesItsFilesAndLatestIsTheLast() throws Exception {
    var folder = new Folder(root.resolve("load"));
    var first = folder.write(Told.summary(5));
    var second = folder.write(Told.summary(5));
    assertThat(first).hasFileName("20261121-100000-conflict");
    assertThat(second).hasFileName("20261121-100000-conflict-2");
    assertThat(root.resolve("load/latest").toRealPath()).isEqualTo(second.toRealPath());
    assertThat(second).isDirectoryContaining("glob:**/report.{html,md}");
    assertThat(Summaries.at(second.resolve("summary.json"))).isEqualTo(Told.summary(5));
  }

  @Test
  void whoPressesCtrlCHasAReportThatSaysSo() throws Exception {
    var asked = new CountDownLatch(1);
    var ended = new AtomicReference<Ended>();
    try (var silence = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      var player = Thread.ofPlatform().start(() -> ended.set(played(silence, asked)));
      asked.await();
      // As the hook of the JVM would.
      player.interrupt();
      player.join();
    }
    assertThat(ended.get().isCutShort()).isTrue();
    assertThat(ended.get().measured().requests())
        .as("whom we interrupt has no answer, and that is no fault of the house")
        .isZero();
    var summary = Summaries.at(root.resolve("latest").resolve("summary.json"));
    assertThat(summary.run().cutShort()).isTrue();
    assertThat(summary.verdict().words()).contains("cut short");
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("again: mvn -Pload");
  }

  @Test
  void theProgramWaitsForWhoWritesTheReport() throws Exception {
    var written = new CountDownLatch(1);
    var pressed = new AtomicReference<CtrlC>();
    var begun = new CountDownLatch(1);
    var player =
        Thread.ofPlatform()
            .start(() -> {
              try (var ctrlC = CtrlC.interruptsMe()) {
                pressed.set(ctrlC);
                begun.countDown();
                writesWhenInterrupted(written);
              }
            });
    begun.await();
    pressed.get().pressed();
    assertThat(written.getCount()).as("it returned after the player had closed").isZero();
    player.join();
  }

  private static void writesWhenInterrupted(CountDownLatch written) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      written.countDown();
    }
  }

  private Ended played(ServerSocket house, CountDownLatch asked) {
    var url = URI.create("http://127.0.0.1:" + house.getLocalPort());
    try (var reporter =
        new Reporter(
            out, new Progress(out, false), Optional.of(Live.from(26_665)), new Folder(root))) {
      var office = new BackOffice(url, () -> "");
      var ground = new Ground(url, new Nobody(), office, Wishes.NONE);
      return new Play(new Silent(asked), ground, reporter, List.of()).run("mvn -Pload");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A house that never answers. */
  private record Silent(CountDownLatch asked) implements Scenario {
    @Override
    public String name() {
      return "silent";
    }

    @Override
    public String about() {
      return "nobody is answered";
    }

    @Override
    public Plan plan(Wishes wishes) {
      return new Plan.Closed(
          List.of(new Stage(Duration.ZERO, 3), new Stage(Duration.ofHours(1), 3)));
    }

    @Override
    public Errand prepare(Ground ground) {
      return fan -> {
        asked.countDown();
        fan.ask(Step.of("ask"), Request.get("/"));
      };
    }

    @Override
    public List<Target> targets() {
      return List.of(Target.failed(0));
    }
  }

  private static final class Nobody implements Passes {
    @Override
    public Pass of(int number) {
      return new Pass("", "");
    }

    @Override
    public int accounts() {
      return 1;
    }
  }
}
