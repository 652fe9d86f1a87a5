package encore.loadtest.history;

import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** After a run: asks its history, and says what was found as findings of the run. */
public final class HistoryFindings implements Auditor {

  private static final int TOLD_MAX = 20;

  private final Recorder recorder;
  private final Optional<Audit> audit;

  /**
   * @param audit the books of the house, where they can be reached
   */
  public HistoryFindings(Recorder recorder, Optional<Audit> audit) {
    this.recorder = recorder;
    this.audit = audit;
  }

  @Override
  public List<Finding> look(Ground ground) {
    return of(HistoryCheck.of(recorder.history(audit)));
  }

  /** One that says what was asked, and one for each of the first contradictions. */
  static List<Finding> of(HistoryCheck.Verdict verdict) {
    var findings = new ArrayList<Finding>();
    var promise =
        verdict.isWhole()
            ? "what clients saw is linearizable"
            : "clients do not contradict each other";
    findings.add(new Finding(promise, verdict.isClean(), verdict.told()));
    verdict.violations().stream()
        .limit(TOLD_MAX)
        .map(each -> new Finding(each.rule(), false, each.thing() + ": " + each.text()))
        .forEach(findings::add);
    return List.copyOf(findings);
  }
}
