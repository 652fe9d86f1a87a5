package encore.persistence.payment;

import encore.application.consistency.Promise;
import encore.persistence.consistency.ConsistencyPersistenceConfig;
import encore.persistence.outbox.News;
import encore.persistence.support.Database;
import encore.persistence.testing.EventShapes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Asks the promises about money, coupons and news of the whole database. */
final class MoneyAudit {

  private final Database database;

  MoneyAudit(Database database) {
    this.database = database;
  }

  /** Each with who broke it. */
  List<String> findings() {
    return Stream.of(
            promises(),
            new EventShapes(database).flaws().stream(),
            new News(database).contradictions().stream())
        .flatMap(findings -> findings)
        .toList();
  }

  private Stream<String> promises() {
    return ConsistencyPersistenceConfig.promisesOfMoney().stream()
        // Clocks are turned here, and jobs do not run.
        .filter(promise -> promise.kind() == Promise.Kind.SAFETY)
        // Nobody keeps the books of cards here: they are a list of the test.
        .filter(promise -> !promise.id().equals("M5-card-in-the-books"))
        .flatMap(this::findings);
  }

  private Stream<String> findings(Promise promise) {
    var asked = database.sql().sql(promise.question());
    if (promise.question().contains(":since")) {
      asked = asked.param("since", OffsetDateTime.MIN);
    }
    return asked.query((row, _) -> row.getString("who")).list().stream()
        .map(who -> promise.id() + " " + who);
  }
}
