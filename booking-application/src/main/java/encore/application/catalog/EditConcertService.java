package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.catalog.Concert;

@UseCase
final class EditConcertService implements EditConcert {

  private final Concerts concerts;
  private final AuditTrail audit;
  private final EditedCatalog catalog;

  EditConcertService(
      Concerts concerts, AuditTrail audit, Transactions transactions, CatalogChanges changes) {
    this.concerts = concerts;
    this.audit = audit;
    this.catalog = new EditedCatalog(transactions, changes);
  }

  @Override
  public Outcome edit(Command command) {
    return catalog.by(() -> decide(command), Outcome.Edited.class::isInstance);
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
    var concert = new Concert(command.concert(), command.change().apply(was.value().billing()));
    audit.record(Acts.edited(command.actor(), was.value(), concert));
    return new Outcome.Edited(concerts.edit(was, concert));
  }
}
