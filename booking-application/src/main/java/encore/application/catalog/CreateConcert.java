package encore.application.catalog;

import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.domain.identity.UserId;

/** An administrator announces a concert; the public sees it with its first schedule. */
public interface CreateConcert {

  Versioned<Concert> create(Command command);

  record Command(UserId actor, Billing billing) {}
}
