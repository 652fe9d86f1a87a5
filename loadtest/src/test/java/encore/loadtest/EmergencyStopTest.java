package encore.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Percentiles;
import encore.loadtest.report.Plain;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergencyStopTest {

  private static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0);

  private final List<String> pulled = new ArrayList<>();
  private final EmergencyStop stop = stop(50);

  private EmergencyStop stop(double percentMax) {
    return new EmergencyStop(
        new Plain(new PrintStream(new ByteArrayOutputStream())), percentMax, pulled::add);
  }

  @Test
  void moreThanHalfOfTenSecondsIsEnough() {
    seconds(stop, 9, 4, 6);
    assertThat(pulled).as("before ten seconds are over").isEmpty();
    seconds(stop, 1, 4, 6);
    assertThat(pulled).containsExactly("stopped: 60 % of the last 10 s failed");
  }

  @Test
  void halfIsNotAndRefusalsAreNoFailures() {
    seconds(stop, 20, 50, 50);
    assertThat(pulled).isEmpty();
  }

  @Test
  void whatWasLongAgoIsForgotten() {
    seconds(stop, 60, 100, 0);
    seconds(stop, 5, 0, 100);
    assertThat(pulled).isEmpty();
    seconds(stop, 1, 0, 100);
    assertThat(pulled).hasSize(1);
  }

  @Test
  void aHandfulOfRequestsProvesNothing() {
    seconds(stop, 30, 0, 9);
    assertThat(pulled).isEmpty();
  }

  @Test
  void whoWantsToGoOnGoesOn() {
    seconds(stop(100), 30, 0, 100);
    assertThat(pulled).isEmpty();
  }

  private static void seconds(EmergencyStop stop, int count, long fine, long failed) {
    for (int i = 1; i <= count; i++) {
      stop.second(new Frame(i, 1, fine, 0, failed, NONE));
    }
  }
}
