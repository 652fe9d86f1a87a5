package encore.persistence.consistency;

import encore.application.consistency.Round;
import encore.persistence.support.Columns;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that says how far looking at the books is, and what somebody has asked for. */
final class Rounds {

  private static final String IS_DUE =
      "SELECT due_at <= app_now() OR wanted IS NOT NULL FROM consistency_round";

  // A tenth sooner or later, so that what happens each minute is not always seen at its same
  // second.
  private static final String BEGIN =
      """
      UPDATE consistency_round
         SET whole = coalesce(wanted = 'WHOLE', false)
                  OR whole_at IS NULL
                  OR whole_at + :wholeEvery * interval '1 millisecond' <= app_now(),
             wanted = NULL, done = 0, total = :total, began_at = app_now(), ended_at = NULL,
             due_at = app_now() + :every * (0.9 + 0.2 * random()) * interval '1 millisecond'
       WHERE due_at <= app_now() OR wanted IS NOT NULL
      RETURNING whole
      """;

  private static final String STEP = "UPDATE consistency_round SET done = done + 1";

  private static final String END =
      """
      UPDATE consistency_round
         SET ended_at = app_now(), whole_at = CASE WHEN whole THEN app_now() ELSE whole_at END
      """;

  private static final String WANT =
      """
      UPDATE consistency_round
         SET wanted = CASE WHEN wanted = 'WHOLE' THEN wanted ELSE :wanted END
      """;

  private static final String READ =
      "SELECT wanted, whole, done, total, began_at, ended_at FROM consistency_round";

  private final JdbcClient sql;

  Rounds(JdbcClient sql) {
    this.sql = sql;
  }

  boolean isDue() {
    return sql.sql(IS_DUE).query(Boolean.class).single();
  }

  /** Whether it is about everything; none, if another was faster. */
  Optional<Boolean> begin(InspectionRhythm rhythm, int total) {
    return sql.sql(BEGIN)
        .param("every", rhythm.every().toMillis())
        .param("wholeEvery", rhythm.wholeEvery().toMillis())
        .param("total", total)
        .query(Boolean.class)
        .optional();
  }

  void step() {
    sql.sql(STEP).update();
  }

  void end() {
    sql.sql(END).update();
  }

  void want(Round.Wanted wanted) {
    sql.sql(WANT).param("wanted", wanted.name()).update();
  }

  Round read() {
    return sql.sql(READ)
        .query((row, _) ->
            new Round(
                Optional.ofNullable(row.getString("wanted")).map(Round.Wanted::valueOf),
                row.getBoolean("whole"),
                row.getInt("done"),
                row.getInt("total"),
                Columns.instantOrNone(row, "began_at"),
                Columns.instantOrNone(row, "ended_at")))
        .single();
  }
}
