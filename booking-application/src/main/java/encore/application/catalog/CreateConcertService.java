package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;

@UseCase
final class CreateConcertService implements CreateConcert {

  private final Concerts concerts;
  private final AuditTrail audit;
  private final EditedCatalog catalog;
  private final Ids ids;

  CreateConcertService(
      Concerts concerts,
      AuditTrail audit,
      Transactions transactions,
      CatalogChanges changes,
      Ids ids) {
    this.concerts = concerts;
    this.audit = audit;
    this.catalog = new EditedCatalog(transactions, changes);
    this.ids = ids;
  }

  @Override
  public Versioned<Concert> create(Command command) {
    var concert = new Concert(new ConcertId(ids.next()), command.billing());
    return catalog.by(() -> announced(command, concert), _ -> true);
  }

  private Versioned<Concert> announced(Command command, Concert concert) {
    audit.record(Acts.created(command.actor(), concert));
    return concerts.add(concert);
  }
}
