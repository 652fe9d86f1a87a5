package encore.application.consistency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the promises. Of every instance the same: it is in the books too. */
public interface ConsistencyViews {

  Report report();

  /** All promises, in the order of their numbers. */
  record Report(Round round, List<Line> lines, Instant asOf) {
    public Report {
      lines = List.copyOf(lines);
    }

    public Verdict.Status status() {
      if (lines.stream().anyMatch(line -> line.verdict().isBroken())) {
        return Verdict.Status.BROKEN;
      }
      boolean known =
          lines.stream().allMatch(line -> line.verdict().status() == Verdict.Status.HOLDS);
      return known ? Verdict.Status.HOLDS : Verdict.Status.UNKNOWN;
    }

    /** Of the promise that was looked at longest ago; none while one never was. */
    public Optional<Instant> oldestLook() {
      return lines.stream().allMatch(line -> line.verdict().checkedAt().isPresent())
          ? lines.stream()
              .flatMap(line -> line.verdict().checkedAt().stream())
              .min(Instant::compareTo)
          : Optional.empty();
    }
  }

  /** A promise and what is known of it. */
  record Line(Promise promise, Verdict verdict) {}
}
