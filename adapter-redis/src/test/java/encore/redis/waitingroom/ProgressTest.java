package encore.redis.waitingroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void aMillionArePutDownInTenLines() {
    assertThat(fill(false, 100_000, 1_000_000).lines())
        .hasSize(10)
        .startsWith("190,000 of 1,000,000 wait")
        .endsWith("1,000,000 of 1,000,000 wait");
    assertThat(written.toString(UTF_8)).doesNotContain("\r");
  }

  @Test
  void onATerminalOneLineIsWrittenOver() {
    assertThat(fill(true, 0, 10_000).split("\r")).hasSize(1 + 10);
    assertThat(written.toString(UTF_8).lines()).last().isEqualTo("10,000 of 10,000 wait");
  }

  @Test
  void aFewAreOneOrTwoNotes() {
    assertThat(fill(false, 0, 1_000).lines()).hasSize(2);
  }

  private String fill(boolean isTerminal, int from, int to) {
    var progress = new Progress(new PrintStream(written, true, UTF_8), isTerminal, from, to);
    for (int count = from + 500; count <= to; count += 500) {
      progress.reached(count);
    }
    return written.toString(UTF_8);
  }
}
