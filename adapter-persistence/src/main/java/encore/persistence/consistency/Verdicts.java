package encore.persistence.consistency;

import encore.application.consistency.Verdict;
import encore.application.consistency.Verdict.Status;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the looks came to, for all instances. */
final class Verdicts {

  private static final String READ = "SELECT * FROM consistency_verdict";

  private static final String WRITE =
      """
      INSERT INTO consistency_verdict
             (promise, status, violations, offenders, whole, checked_at, whole_at, broken_since, took_ms, trouble)
      VALUES (:promise, :status, :violations, :offenders, :whole, :checkedAt, :wholeAt, :brokenSince, :took, :trouble)
          ON CONFLICT (promise) DO UPDATE
         SET status = excluded.status, violations = excluded.violations, offenders = excluded.offenders,
             whole = excluded.whole, checked_at = excluded.checked_at, whole_at = excluded.whole_at,
             broken_since = excluded.broken_since, took_ms = excluded.took_ms, trouble = excluded.trouble
      """;

  private final JdbcClient sql;

  Verdicts(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, Verdict> all() {
    var all = new HashMap<String, Verdict>();
    sql.sql(READ)
        .query(row -> {
          all.put(row.getString("promise"), verdict(row));
        });
    return all;
  }

  void write(String promise, Verdict verdict) {
    sql.sql(WRITE)
        .param("promise", promise)
        .param("status", verdict.status().name())
        .param("violations", verdict.violations())
        .param("offenders", verdict.offenders().toArray(String[]::new))
        .param("whole", verdict.whole())
        .param("checkedAt", verdict.checkedAt().map(Columns::param).orElse(null))
        .param("wholeAt", verdict.wholeAt().map(Columns::param).orElse(null))
        .param("brokenSince", verdict.brokenSince().map(Columns::param).orElse(null))
        .param("took", (int) verdict.took().toMillis())
        .param("trouble", verdict.trouble().orElse(null))
        .update();
  }

  /** Of a look that came to an end. */
  static Verdict of(
      Question.Found found, boolean whole, Instant at, Duration took, Verdict before) {
    boolean broken = found.violations() > 0;
    return new Verdict(
        broken ? Status.BROKEN : Status.HOLDS,
        found.violations(),
        found.offenders(),
        whole,
        Optional.of(at),
        whole ? Optional.of(at) : before.wholeAt(),
        broken ? before.brokenSince().or(() -> Optional.of(at)) : Optional.empty(),
        took,
        Optional.empty());
  }

  /** What was broken stays so: that nobody could look has healed nothing. */
  static Verdict troubled(String why, boolean whole, Duration took, Verdict before) {
    return new Verdict(
        before.isBroken() ? Status.BROKEN : Status.UNKNOWN,
        before.violations(),
        before.offenders(),
        whole,
        before.checkedAt(),
        before.wholeAt(),
        before.brokenSince(),
        took,
        Optional.of(why));
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    @Nullable String trouble = row.getString("trouble");
    return new Verdict(
        Status.valueOf(row.getString("status")),
        row.getLong("violations"),
        List.of((String[]) row.getArray("offenders").getArray()),
        row.getBoolean("whole"),
        Columns.instantOrNone(row, "checked_at"),
        Columns.instantOrNone(row, "whole_at"),
        Columns.instantOrNone(row, "broken_since"),
        Duration.ofMillis(row.getInt("took_ms")),
        Optional.ofNullable(trouble));
  }
}
