package encore.persistence.audit;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.persistence.support.Database;
import java.util.Map;

final class JdbcAuditTrail implements AuditTrail {

  private static final String APPEND =
      """
      INSERT INTO audit_entry (actor_id, action, subject, details)
      VALUES (:actor, :action, :subject, jsonb_object(:names, :values))
      """;

  private final Database database;

  JdbcAuditTrail(Database database) {
    this.database = database;
  }

  @Override
  public void record(Act act) {
    var details = act.details().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    database.inOne(() ->
        database
            .sql()
            .sql(APPEND)
            .param("actor", act.actor().value())
            .param("action", act.action())
            .param("subject", act.subject())
            .param("names", details.stream().map(Map.Entry::getKey).toArray(String[]::new))
            .param("values", details.stream().map(Map.Entry::getValue).toArray(String[]::new))
            .update());
  }
}
