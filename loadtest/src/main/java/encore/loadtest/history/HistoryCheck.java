package encore.loadtest.history;

import java.util.List;

/** Asks a history whether it can have happened. */
public final class HistoryCheck {

  /**
   * What came of it.
   *
   * @param unknown operations of which nobody was told what became
   * @param isWhole whether the books were there: without them little is known of order
   * @param broken how many rules were broken, of which the first are told
   */
  public record Verdict(
      long operations,
      long unknown,
      int things,
      boolean isWhole,
      long broken,
      List<Violation> violations) {

    public Verdict {
      violations = List.copyOf(violations);
    }

    public boolean isClean() {
      return broken == 0;
    }

    /** In one line. */
    public String told() {
      var what =
          "%,d operations (%,d unknown) on %,d things".formatted(operations, unknown, things);
      if (!isClean()) {
        return what + ": " + broken + " contradictions";
      }
      return what + (isWhole ? ": linearizable" : ": no contradiction among clients");
    }
  }

  private HistoryCheck() {}

  public static Verdict of(History history) {
    var report = new Report();
    var ops = Promises.kept(history.ops());
    new CouponRules(report).ask(ops);
    new Possession(report).ask(ops);
    if (history.books().isPresent()) {
      var shelf = new Shelf(history.books().get());
      new Walk(shelf, report).all();
      var track = new Join(ops, shelf, report).track();
      var culprits = new Culprits(track, ops, shelf, report);
      culprits.tell(new Sweep(track, culprits).over(Events.inOrder(track)));
    } else {
      // Names are compared in the join otherwise.
      var claims = new Claims(ops, report);
      for (int i = 0; i < ops.size(); i++) {
        if (ops.get(i).isDone()) {
          claims.add(ops.get(i), i);
        }
      }
    }
    long unknown = ops.stream().filter(op -> op.outcome() == Outcome.UNKNOWN).count();
    return new Verdict(
        ops.size(),
        unknown,
        history.things().size(),
        history.books().isPresent(),
        report.count(),
        report.found());
  }
}
