package encore.persistence.runbook;

import encore.application.runbook.Mode;
import encore.application.runbook.ModeState;
import encore.application.runbook.Modes;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class JdbcModes implements Modes {

  private static final String STATES =
      """
      SELECT name, is_on, ends_at, set_by, set_at, reason, app_now() AS db_now
        FROM house_mode
       ORDER BY name
      """;

  // Two who turn one mode come one after the other; the time is taken after it, by the next
  // statement.
  private static final String LOCK =
      """
      SELECT name
        FROM house_mode
       WHERE name = :name
       ORDER BY name
         FOR NO KEY UPDATE
      """;

  private static final String TURN =
      """
      UPDATE house_mode
         SET is_on = :on, set_by = :by, set_at = :at, reason = :reason, ends_at = :until
       WHERE name = :name
      """;

  private final Database database;

  JdbcModes(Database database) {
    this.database = database;
  }

  /** Not behind the crowd: a mode must be known in a second, above all when everything is slow. */
  @Override
  public Snapshot all() {
    return database.readAhead(this::read);
  }

  private Snapshot read() {
    var rows = database.sql().sql(STATES).query((row, _) -> Row.of(row)).list();
    return new Snapshot(rows.stream().map(Row::state).toList(), rows.getFirst().now());
  }

  @Override
  public Turned turn(Wish wish) {
    return database.inOne(() -> {
      var name = wish.mode().name();
      database.sql().sql(LOCK).param("name", name).query(String.class).single();
      var turned = come(wish, read());
      database
          .sql()
          .sql(TURN)
          .param("name", name)
          .param("on", wish.on())
          .param("by", wish.by().value())
          .param("at", Columns.param(turned.at()))
          .param("reason", wish.reason())
          .param("until", turned.after().until().map(Columns::param).orElse(null))
          .update();
      return turned;
    });
  }

  @Override
  public Turned tryOut(Wish wish) {
    return database.read(() -> come(wish, read()));
  }

  private static Turned come(Wish wish, Snapshot now) {
    var before =
        now.states().stream().filter(s -> s.mode() == wish.mode()).findFirst().orElseThrow();
    var until = wish.on() ? wish.lasts().map(now.asOf()::plus) : Optional.<Instant>empty();
    var turn = new ModeState.Turn(wish.by(), now.asOf(), wish.reason());
    var after = new ModeState(wish.mode(), wish.on(), until, Optional.of(turn));
    return new Turned(before, after, now.asOf());
  }

  private record Row(ModeState state, Instant now) {

    static Row of(ResultSet row) throws SQLException {
      var by = row.getObject("set_by", UUID.class);
      var turn =
          by == null
              ? Optional.<ModeState.Turn>empty()
              : Optional.of(
                  new ModeState.Turn(
                      new UserId(by), Columns.instant(row, "set_at"), row.getString("reason")));
      var state =
          new ModeState(
              Mode.valueOf(row.getString("name")),
              row.getBoolean("is_on"),
              Columns.instantOrNone(row, "ends_at"),
              turn);
      return new Row(state, Columns.instant(row, "db_now"));
    }
  }
}
