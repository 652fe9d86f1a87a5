package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;

@UseCase
final class RemoveConcertService implements RemoveConcert {

  private final Concerts concerts;
  private final AuditTrail audit;
  private final EditedCatalog catalog;

  RemoveConcertService(
      Concerts concerts, AuditTrail audit, Transactions transactions, CatalogChanges changes) {
    this.concerts = concerts;
    this.audit = audit;
    this.catalog = new EditedCatalog(transactions, changes);
  }

  @Override
  public Outcome remove(Command command) {
    return catalog.by(() -> decide(command), Outcome.Removed.class::isInstance);
  }

  private Outcome decide(Command command) {
    var found = concerts.lock(command.concert());
    if (found.isEmpty()) {
      return new Outcome.NoSuchConcert();
    }
    var was = found.get();
    if (was.version() != command.seen()) {
      return new Outcome.Stale();
    }
    if (!concerts.removeUnlessBooked(was)) {
      return new Outcome.HasBookings();
    }
    audit.record(Acts.removed(command.actor(), was.value()));
    return new Outcome.Removed();
  }
}
