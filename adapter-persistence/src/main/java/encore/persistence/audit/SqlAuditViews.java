package encore.persistence.audit;

import encore.application.audit.Act;
import encore.application.audit.AuditViews;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class SqlAuditViews implements AuditViews {

  private static final String ENTRIES =
      """
      SELECT e.id, e.at, e.actor_id, e.action, e.subject,
             ARRAY(SELECT d.key FROM jsonb_each_text(e.details) d ORDER BY d.key) AS names,
             ARRAY(SELECT d.value FROM jsonb_each_text(e.details) d ORDER BY d.key) AS values
        FROM audit_entry e
       WHERE %s
       ORDER BY e.at DESC, e.id DESC
       LIMIT :limit
      """;

  private final Database database;

  SqlAuditViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry, Cursor> entries(Filter filter, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("e.actor_id = :actor", "actor", filter.actor().map(UserId::value))
            .and("e.action = :action", "action", filter.action())
            .and("e.subject = :subject", "subject", filter.subject())
            .and("e.at >= :from", "from", filter.from().map(Columns::param))
            .and("e.at < :until", "until", filter.until().map(Columns::param))
            .and("(e.at, e.id) < (:at, :id)", "at", after.map(c -> Columns.param(c.at())))
            .and("TRUE", "id", after.map(Cursor::entry));
    var found =
        database.read(() ->
            where
                .in(database, ENTRIES)
                .param("limit", limit + 1)
                .query(SqlAuditViews::entry)
                .list());
    return Pages.of(found, limit, last -> new Cursor(last.at(), last.id()));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    var act =
        new Act(
            new UserId(row.getObject("actor_id", UUID.class)),
            row.getString("action"),
            row.getString("subject"),
            details(row));
    return new Entry(row.getObject("id", UUID.class), Columns.instant(row, "at"), act);
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("names").getArray();
    var values = (String[]) row.getArray("values").getArray();
    var details = new HashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      details.put(names[i], values[i]);
    }
    return details;
  }
}
