package encore.persistence.consistency;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.Verdict;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlConsistencyViews implements ConsistencyViews {

  private final Database database;

  SqlConsistencyViews(Database database) {
    this.database = database;
  }

  @Override
  public Report report() {
    return database.inOne(() -> read(database.sql()));
  }

  private static Report read(JdbcClient sql) {
    var verdicts = new Verdicts(sql).all();
    var lines =
        Promises.all().stream()
            .map(each -> new Line(each, verdicts.getOrDefault(each.id(), Verdict.NONE)))
            .toList();
    var now =
        sql.sql("SELECT app_now() AS now").query((row, _) -> Columns.instant(row, "now")).single();
    return new Report(new Rounds(sql).read(), lines, now);
  }
}
