package encore.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What somebody sees who waits for a run. */
class ProgressTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void inATerminalOneLineIsDrawnAgain() {
    tell(new Progress(out, true), 30);
    var lines = text().split("\r", -1);
    assertThat(lines).hasSize(31);
    assertThat(lines[30])
        .startsWith("\u001b[2K conflict  ▕██████      ▏ 50%  vus 50  rps 40  p50 ")
        .contains("200:780  409:390  5xx:30")
        .endsWith("0:30/1:00");
  }

  @Test
  void elsewhereThereIsALineEveryFiveSeconds() {
    tell(new Progress(out, false), 30);
    assertThat(text()).doesNotContain("\r").doesNotContain("\u001b");
    assertThat(text().lines().filter(line -> line.contains("rps"))).hasSize(6);
  }

  @Test
  void theEndIsTold() {
    var progress = new Progress(out, true);
    tell(progress, 5);
    progress.ended(Told.ended(5, false));
    assertThat(text()).contains("BROKEN").contains("MISSED");
  }

  private static void tell(Progress progress, int seconds) {
    progress.begins(Told.begun());
    Told.ended(seconds, true).frames().forEach(progress::second);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
