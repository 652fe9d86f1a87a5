package encore.application.catalog;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class DropCopiesService implements DropCopies {

  private final CatalogCopies copies;
  private final AuditTrail trail;

  DropCopiesService(CatalogCopies copies, AuditTrail trail) {
    this.copies = copies;
    this.trail = trail;
  }

  @Override
  public Dropped drop(Command command) {
    long kept = copies.kept();
    if (command.dryRun()) {
      return new Dropped(kept, false);
    }
    // Its line comes first: dropping them is no part of any transaction, and hurts nobody.
    trail.record(
        new Act(
            command.admin(),
            "CATALOGUE_COPIES_DROPPED",
            "caches/catalogue",
            Map.of("copies", Long.toString(kept))));
    return new Dropped(kept, copies.drop());
  }
}
