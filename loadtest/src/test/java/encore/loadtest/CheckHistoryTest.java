package encore.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.report.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: what it says, and how it ends. */
class CheckHistoryTest {

  private static final String HOLD =
      """
      {"fan":%d,"actor":"%s","act":"HELD","things":["seat s/7"],"name":"%s","key":"","value":1000,"outcome":"OK","note":"","invoked":%d,"returned":%d}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void twoWithOneSeatAreAContradiction() throws IOException {
    var both = HOLD.formatted(1, "ann", "one", 0, 10) + HOLD.formatted(2, "bob", "two", 5, 20);
    assertThat(run(both)).isEqualTo(Ended.BROKEN);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("seat s/7: two had it at the same time", "fan 2");
  }

  @Test
  void oneAfterAnotherIsNone() throws IOException {
    var both = HOLD.formatted(1, "ann", "one", 0, 10) + HOLD.formatted(2, "bob", "two", 900, 1_001);
    assertThat(run(both)).isEqualTo(Ended.AS_PROMISED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("no contradiction among clients");
  }

  @Test
  void whatIsNoHistoryIsNotRead() throws IOException {
    assertThat(run("nonsense")).isEqualTo(Load.NOT_REACHED);
    assertThat(CheckHistory.run(List.of(), out(), out())).isEqualTo(Load.MISUSED);
    assertThat(CheckHistory.run(List.of("/no/such/file"), out(), out()))
        .isEqualTo(Load.NOT_REACHED);
  }

  private int run(String text) throws IOException {
    var file = folder.resolve("history.jsonl");
    Files.writeString(file, text);
    return CheckHistory.run(List.of(file.toString()), out(), out());
  }

  private PrintStream out() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }
}
