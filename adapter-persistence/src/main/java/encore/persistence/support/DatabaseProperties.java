package encore.persistence.support;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where PostgreSQL is, and how long anything there may take. */
@ConfigurationProperties(prefix = "encore.database", ignoreUnknownFields = false)
public record DatabaseProperties(
    @DefaultValue("postgres://encore:encore@localhost:5432/booking") String url,
    @DefaultValue("10") int connections,
    @DefaultValue("2s") Duration connectionWait,
    @DefaultValue LaneProperties lanes,
    @DefaultValue BackstageProperties backstage,
    @DefaultValue("250ms") Duration lockWait,
    @DefaultValue("1s") Duration statement,
    @DefaultValue("2s") Duration transaction) {

  /** The books of a hold are closed this long after its end; see {@code LapsedSeats}. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  public DatabaseProperties {
    // Now, so that a misspelt address ends the start with one sentence.
    PostgresUrl.parse(url);
    require(connections > 0, "encore.database.connections: at least one");
    require(
        lanes.kept() < connections,
        "encore.database.lanes: keep less, together, than there are connections");
    require(
        lanes.browseWait().compareTo(connectionWait) < 0,
        "encore.database.lanes.browse-wait: less than connection-wait");
    require(lockWait.compareTo(statement) < 0, "encore.database.lock-wait: less than statement");
    require(
        statement.compareTo(transaction) < 0, "encore.database.statement: less than transaction");
    require(transaction.compareTo(GRACE) < 0, "encore.database.transaction: less than 10s");
  }

  /** From the wish for a connection to the end of its transaction, at the longest. */
  public Duration longestWork() {
    return connectionWait.plus(transaction);
  }
}
