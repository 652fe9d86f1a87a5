package encore.persistence.consistency;

import encore.application.consistency.Promise;
import encore.persistence.support.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks who broke a promise: all of them, or who did it since. */
final class Question {

  /** More are counted as so many: a broken house has other worries. */
  private static final int COUNT_MAX = 10_000;

  private static final int NAMED = 20;

  private final JdbcClient sql;
  private final Duration keysKept;

  Question(JdbcClient sql, Duration keysKept) {
    this.sql = sql;
    this.keysKept = keysKept;
  }

  /** Those who broke a promise. */
  record Found(long violations, List<String> offenders) {}

  Found ask(Promise promise, Optional<Instant> since) {
    var offenders = new ArrayList<String>();
    long[] count = {0};
    sql.sql(
            """
            SELECT who, count(*) OVER () AS n
              FROM (SELECT who FROM (%s) AS found LIMIT %d) AS counted
             ORDER BY who
             LIMIT %d
            """
                .formatted(promise.question(), COUNT_MAX, NAMED))
        .params(params(since))
        .query(row -> {
          offenders.add(row.getString("who"));
          count[0] = row.getLong("n");
        });
    return new Found(count[0], offenders);
  }

  /** OffsetDateTime.MIN is -infinity to the driver. */
  private Map<String, Object> params(Optional<Instant> since) {
    return Map.of(
        "since",
        since.map(Columns::param).orElse(OffsetDateTime.MIN),
        "kept",
        keysKept.toSeconds());
  }
}
