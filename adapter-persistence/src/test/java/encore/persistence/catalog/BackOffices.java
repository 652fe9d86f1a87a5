package encore.persistence.catalog;

import encore.application.audit.AuditTrail;
import encore.application.catalog.BackOffice;
import encore.application.catalog.CatalogChanges;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.support.TestDatabase;

/** The back office over a real PostgreSQL. */
public final class BackOffices {

  private BackOffices() {}

  public static BackOffice over(TestDatabase test) {
    return over(test, AuditPersistenceConfig.trailOver(test.database()), () -> {});
  }

  static BackOffice over(TestDatabase test, AuditTrail audit, CatalogChanges changes) {
    var database = test.database();
    return BackOffice.over(
        CatalogPersistenceConfig.concertsOver(database, test.rows(ConcertRows.class)),
        CatalogPersistenceConfig.schedulesOver(database, test.rows(ScheduleRows.class)),
        audit,
        database,
        changes);
  }
}
