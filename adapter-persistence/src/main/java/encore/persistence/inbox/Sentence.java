package encore.persistence.inbox;

import encore.application.inbox.Place;
import encore.persistence.support.Database;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A statement about one thing of one consumer. */
final class Sentence {

  private Sentence() {}

  static StatementSpec about(Place place, Database database, String statement) {
    return database
        .sql()
        .sql(statement)
        .param("consumer", place.consumer())
        .param("aggregate", place.aggregate())
        .param("subject", place.subject());
  }
}
