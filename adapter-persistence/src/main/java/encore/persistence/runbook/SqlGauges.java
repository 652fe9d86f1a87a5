package encore.persistence.runbook;

import static java.util.stream.Collectors.toMap;

import encore.application.runbook.Gauges;
import encore.application.runbook.Glance.Backlog;
import encore.application.runbook.Glance.LaneUse;
import encore.application.runbook.Glance.Pool;
import encore.application.runbook.Glance.Sessions;
import encore.application.runbook.Glance.Unsettled;
import encore.application.shared.Lane;
import encore.persistence.support.Backstage;
import encore.persistence.support.Connections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Over the backstage: buyers may have taken every other connection. */
final class SqlGauges implements Gauges {

  private static final String PATIENCE = "SELECT set_config('statement_timeout', '800ms', TRUE)";

  private final Connections connections;
  private final Backstage backstage;

  SqlGauges(Connections connections, Backstage backstage) {
    this.connections = connections;
    this.backstage = backstage;
  }

  @Override
  public List<Pool> pools() {
    return connections.pools().stream()
        .map(use -> new Pool(use.name(), use.max(), use.inUse(), use.idle(), use.waiting()))
        .toList();
  }

  @Override
  public Map<Lane, LaneUse> lanes() {
    return Arrays.stream(Lane.values()).collect(toMap(lane -> lane, this::use));
  }

  private LaneUse use(Lane lane) {
    var use = connections.lane(lane);
    return new LaneUse(use.inUse(), use.waiting(), use.refused());
  }

  @Override
  public Sessions sessions() {
    var states =
        ask(
            GaugeSql.SESSIONS,
            (row, _) ->
                new StateRow(
                    row.getString("state"),
                    row.getInt("sessions"),
                    row.getInt("waiting"),
                    Duration.ofMillis(row.getLong("oldest_ms")),
                    row.getInt("max_connections")));
    return new Sessions(
        states.stream().collect(toMap(StateRow::state, StateRow::sessions)),
        states.stream().mapToInt(StateRow::waiting).sum(),
        states.stream().map(StateRow::oldest).max(Duration::compareTo).orElse(Duration.ZERO),
        states.stream().mapToInt(StateRow::max).findFirst().orElse(0));
  }

  private record StateRow(String state, int sessions, int waiting, Duration oldest, int max) {}

  @Override
  public Backlog overdueHolds() {
    return ask(GaugeSql.OVERDUE_HOLDS, SqlGauges::backlog).getFirst();
  }

  @Override
  public Backlog outbox() {
    return ask(GaugeSql.OUTBOX, SqlGauges::backlog).getFirst();
  }

  @Override
  public Unsettled payments() {
    return ask(
            GaugeSql.PAYMENTS,
            (row, _) -> new Unsettled(row.getInt("charging"), row.getInt("refunding"), since(row)))
        .getFirst();
  }

  private static Backlog backlog(ResultSet row, int number) throws SQLException {
    return new Backlog(row.getInt("pending"), since(row));
  }

  private static Optional<Duration> since(ResultSet row) throws SQLException {
    long millis = row.getLong("oldest_ms");
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  private <T> List<T> ask(String question, RowMapper<T> reading) {
    return backstage.inOne(() -> {
      backstage.sql().sql(PATIENCE).query(String.class).single();
      return backstage.sql().sql(question).query(reading).list();
    });
  }
}
