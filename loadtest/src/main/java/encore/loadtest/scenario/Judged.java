package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.scenario.Target.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a run: the figures against their targets, and what must be true whatever they are.
 */
public record Judged(List<Verdict> verdicts, List<Finding> findings) {

  public Judged {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  /** With something that is said before all targets. */
  public Judged with(Optional<Verdict> first) {
    return new Judged(Stream.concat(first.stream(), verdicts.stream()).toList(), findings);
  }

  /** By the figures alone: nobody asks the house for anything. */
  public static Judged unasked(Scenario scenario, Ground ground, Measured measured) {
    var targets = new ArrayList<>(scenario.targets(ground.wishes()));
    targets.addAll(Sla.throttled(measured));
    return new Judged(targets.stream().map(target -> target.of(measured)).toList(), List.of());
  }

  /** After everybody has gone home; the auditors look last. */
  public static Judged of(
      Scenario scenario, Errand errand, Ground ground, Measured measured, List<Auditor> auditors)
      throws InterruptedException {
    var targets = new ArrayList<>(scenario.targets(ground.wishes()));
    var findings = new ArrayList<>(scenario.look(ground, measured));
    if (errand instanceof Accountable accountable) {
      try {
        targets.addAll(accountable.targets(ground));
        findings.addAll(accountable.look(ground, measured));
      } catch (BackOffice.Refused e) {
        findings.add(new Finding("the house can be asked afterwards", false, "" + e.getMessage()));
      }
    }
    for (var auditor : auditors) {
      findings.addAll(auditor.look(ground));
    }
    targets.addAll(Sla.throttled(measured));
    return new Judged(targets.stream().map(target -> target.of(measured)).toList(), findings);
  }
}
