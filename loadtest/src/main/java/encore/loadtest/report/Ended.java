package encore.loadtest.report;

import encore.loadtest.measure.Frame;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Measured;
import encore.loadtest.scenario.Target.Verdict;
import java.util.List;

/**
 * A run that has ended, with everything that is known of it.
 *
 * @param cost what the generator itself took
 * @param isCutShort whether somebody stopped it before its plan had ended
 */
public record Ended(
    Begun begun,
    Measured measured,
    List<Frame> frames,
    List<Verdict> verdicts,
    List<Finding> findings,
    OwnCost cost,
    boolean isCutShort) {

  public static final int AS_PROMISED = 0;
  public static final int BROKEN = 98;
  public static final int MISSED = 99;

  public Ended {
    frames = List.copyOf(frames);
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  public Ended(
      Begun begun,
      Measured measured,
      List<Frame> frames,
      List<Verdict> verdicts,
      List<Finding> findings,
      OwnCost cost) {
    this(begun, measured, frames, verdicts, findings, cost, false);
  }

  /** 98 for a promise that is broken, 99 for a target that is missed. */
  public int exitCode() {
    if (!findings.stream().allMatch(Finding::holds)) {
      return BROKEN;
    }
    return verdicts.stream().allMatch(Verdict::isMet) ? AS_PROMISED : MISSED;
  }
}
