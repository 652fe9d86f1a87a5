package encore.application.ranking;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.ranking.BookedSales.Cursor;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import java.util.Map;
import java.util.Optional;

@UseCase
final class RebuildRankingService implements RebuildRanking {

  private static final String SUBJECT = "ranking";

  private final BookedSales sales;
  private final RankingCopies copies;
  private final RankingPolicy policy;
  private final AuditTrail trail;

  RebuildRankingService(
      BookedSales sales, RankingCopies copies, RankingPolicy policy, AuditTrail trail) {
    this.sales = sales;
    this.copies = copies;
    this.policy = policy;
    this.trail = trail;
  }

  @Override
  public Outcome rebuild(Command command) {
    if (command.dryRun()) {
      return compare(command);
    }
    // Before the first batch: what was begun is on record, whatever becomes of it.
    record(command, "RANKING_REBUILD_BEGUN", Map.of());
    return Unavailable.inTheMiddle(() -> begun(command));
  }

  /** Batch after batch: who is cut off begins again, and finds less to do. */
  private Outcome begun(Command command) {
    var outcome = compare(command);
    copies.changed();
    record(command, "RANKING_REBUILT", counts(outcome));
    return outcome;
  }

  private Outcome compare(Command command) {
    long bookings = 0;
    long changed = 0;
    var next = command.after();
    for (int n = 0; n < policy.batchesMax(); n++) {
      var batch = sales.compare(next, policy.keep(), policy.batch(), command.dryRun());
      bookings += batch.looked();
      changed += batch.changed();
      next = batch.next();
      if (next.isEmpty()) {
        break;
      }
    }
    return end(command, bookings, changed, next);
  }

  private Outcome end(Command command, long bookings, long changed, Optional<Cursor> next) {
    if (next.isPresent()) {
      return new Outcome(bookings, changed, 0, 0, next);
    }
    int gone = sales.dropGone(policy.keep(), policy.batch(), command.dryRun());
    var wrong = sales.wrongHours(policy.keep(), policy.batch());
    long hours = command.dryRun() ? wrong.size() : wrong.stream().filter(sales::mend).count();
    return new Outcome(bookings, changed, gone, hours, Optional.empty());
  }

  private void record(Command command, String action, Map<String, String> counts) {
    trail.record(new Act(command.admin(), action, SUBJECT, counts));
  }

  private static Map<String, String> counts(Outcome outcome) {
    return Map.of(
        "bookings", Long.toString(outcome.bookings()),
        "changed", Long.toString(outcome.changed()),
        "gone", Long.toString(outcome.gone()),
        "hours", Long.toString(outcome.hours()),
        "isComplete", Boolean.toString(outcome.next().isEmpty()));
  }
}
