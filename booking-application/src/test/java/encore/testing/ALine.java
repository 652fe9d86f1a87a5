package encore.testing;

import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import java.time.Duration;
import java.util.Arrays;

/** What a line may look like. */
public final class ALine {

  public static final LinePolicy OF_TEN = of(10);

  private ALine() {}

  /** At most so many inside; half a minute to come, five to stay. */
  public static LinePolicy of(int active) {
    return with(AdmissionPolicy.atMost(active), Duration.ofSeconds(30), Duration.ofMinutes(5));
  }

  public static LinePolicy with(AdmissionPolicy admission, Duration showUp, Duration passTtl) {
    return new LinePolicy(
        LineMode.ALWAYS,
        LineFlow.RUNNING,
        admission,
        passTtl,
        showUp,
        Duration.ofSeconds(30),
        100_000,
        0);
  }

  /** The same for the same number. */
  public static DrawSecret secret(int number) {
    var bytes = new byte[DrawSecret.BYTES];
    Arrays.fill(bytes, (byte) number);
    return new DrawSecret(bytes);
  }
}
