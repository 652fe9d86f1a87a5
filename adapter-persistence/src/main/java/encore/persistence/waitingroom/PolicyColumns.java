package encore.persistence.waitingroom;

import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A policy to columns and back; durations are kept to the millisecond. */
final class PolicyColumns {

  private PolicyColumns() {}

  static LinePolicy read(ResultSet row) throws SQLException {
    return new LinePolicy(
        LineMode.valueOf(row.getString("mode")),
        LineFlow.valueOf(row.getString("flow")),
        new AdmissionPolicy(
            limit(row, "active"), limit(row, "per_interval"), millis(row, "interval_ms")),
        millis(row, "pass_ttl_ms"),
        millis(row, "show_up_ms"),
        millis(row, "silent_after_ms"),
        row.getInt("capacity"),
        row.getInt("challenge_bits"));
  }

  static StatementSpec bind(StatementSpec statement, LinePolicy policy) {
    return statement
        .param("mode", policy.mode().name())
        .param("flow", policy.flow().name())
        .param("active", orNull(policy.admission().active()))
        .param("perInterval", orNull(policy.admission().perInterval()))
        .param("interval", policy.admission().interval().toMillis())
        .param("passTtl", policy.passTtl().toMillis())
        .param("showUp", policy.showUp().toMillis())
        .param("silentAfter", policy.silentAfter().toMillis())
        .param("capacity", policy.capacity())
        .param("challengeBits", policy.challengeBits());
  }

  private static OptionalInt limit(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static @Nullable Integer orNull(OptionalInt limit) {
    return limit.isPresent() ? limit.getAsInt() : null;
  }

  private static Duration millis(ResultSet row, String column) throws SQLException {
    return Duration.ofMillis(row.getLong(column));
  }
}
