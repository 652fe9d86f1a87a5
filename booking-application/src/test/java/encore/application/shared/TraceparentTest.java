package encore.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String STEP = "00f067aa0ba902b7";

  @ParameterizedTest
  @CsvSource({"01, true", "00, false", "03, true", "02, false", "ff, true"})
  void theLastBitOfItsFlagsSaysWhetherItIsRecorded(String flags, boolean isSampled) {
    assertThat(Traceparent.of("00-" + TRACE + "-" + STEP + "-" + flags))
        .contains(new Traceparent(TRACE, STEP, isSampled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "00-" + TRACE + "-" + STEP,
        "00-" + TRACE + "-" + STEP + "-0",
        "00-" + TRACE + "-" + STEP + "-01-more",
        "00-" + TRACE + "-" + STEP + "-01\n",
        "01-" + TRACE + "-" + STEP + "-01",
        "00-00000000000000000000000000000000-" + STEP + "-01",
        "00-" + TRACE + "-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + STEP + "-01",
        "00-" + TRACE + "-" + STEP + "-0G",
        "00-" + TRACE + "';DROP TABLE--" + STEP + "-01"
      })
  void whatIsNotWrittenToTheLetterIsNone(String header) {
    assertThat(Traceparent.of(header)).isEmpty();
  }

  @Test
  void itIsWrittenAsItIsRead() {
    for (boolean isSampled : new boolean[] {true, false}) {
      var step = new Traceparent(TRACE, STEP, isSampled);
      assertThat(Traceparent.of(step.toString())).isEqualTo(Optional.of(step));
    }
    assertThat(Traceparent.of(null)).isEmpty();
    assertThatThrownBy(() -> new Traceparent("0".repeat(32), STEP, true))
        .isInstanceOf(RuntimeException.class);
  }
}
