package encore.persistence.consistency;

import encore.application.consistency.Inspections;
import encore.application.consistency.Promise;
import encore.application.consistency.Verdict;
import encore.persistence.support.Backstage;
import encore.persistence.support.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look at the books, under way. What was found broken is looked for in all of them until it
 * holds; what could not be looked at stays due from where the last look has come to.
 */
final class OneInspection implements Inspections.Inspection {

  /** Whoever was slower than the last look has his change seen by the next. */
  private static final Duration SLOW = Duration.ofMinutes(1);

  private final Backstage backstage;
  private final Inspector inspector;
  private final InspectionRhythm rhythm;
  private final boolean whole;
  private final List<Promise> promises;
  private final Map<String, Verdict> before;
  private final Question question;

  OneInspection(
      Backstage backstage,
      Inspector inspector,
      InspectionRhythm rhythm,
      boolean whole,
      List<Promise> promises) {
    this.backstage = backstage;
    this.inspector = inspector;
    this.rhythm = rhythm;
    this.whole = whole;
    this.promises = promises;
    this.before = backstage.inOne(() -> new Verdicts(backstage.sql()).all());
    this.question = new Question(inspector.sql(), rhythm.keysKept());
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  @Override
  public List<Promise> promises() {
    return promises;
  }

  @Override
  public Inspections.Look look(Promise promise) {
    var known = before.getOrDefault(promise.id(), Verdict.NONE);
    var verdict = ask(promise, known);
    backstage.inOne(() -> {
      new Verdicts(backstage.sql()).write(promise.id(), verdict);
      new Rounds(backstage.sql()).step();
      return true;
    });
    return new Inspections.Look(promise, known, verdict);
  }

  private Verdict ask(Promise promise, Verdict known) {
    boolean all = whole || known.isBroken();
    long began = System.nanoTime();
    try {
      inspector.patience(all ? rhythm.wholePatience() : rhythm.patience());
      var now = now(inspector.sql());
      var found = question.ask(promise, all ? Optional.empty() : Optional.of(lately(known, now)));
      return Verdicts.of(found, all, now, since(began), known);
    } catch (DataAccessException e) {
      // A question that takes too long has its answer next time, or by a look at less.
      return Verdicts.troubled(why(e), all, since(began), known);
    }
  }

  /** Never looked at: a look at all of it is not made in passing. */
  private Instant lately(Verdict known, Instant now) {
    var window = now.minus(rhythm.window());
    return known.checkedAt().map(last -> last.minus(SLOW)).filter(window::isAfter).orElse(window);
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static Instant now(JdbcClient sql) {
    return sql.sql("SELECT app_now() AS now")
        .query((row, _) -> Columns.instant(row, "now"))
        .single();
  }

  private static String why(DataAccessException e) {
    return Objects.toString(e.getMostSpecificCause().getMessage(), "no answer")
        .lines()
        .findFirst()
        .orElse("no answer");
  }

  @Override
  public void close() {
    try (inspector) {
      backstage.inOne(() -> {
        new Rounds(backstage.sql()).end();
        return true;
      });
    }
  }
}
