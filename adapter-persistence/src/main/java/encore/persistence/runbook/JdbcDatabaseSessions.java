package encore.persistence.runbook;

import encore.application.runbook.DatabaseSessions;
import encore.persistence.support.Database;
import java.time.Duration;

final class JdbcDatabaseSessions implements DatabaseSessions {

  // Ours alone, of whatever instance. Who holds an advisory lock for the life of his connection is
  // at
  // work, though he says nothing. The clock is the server's own: so are the times of its sessions.
  private static final String IDLE =
      """
      WITH idle AS MATERIALIZED (
        SELECT a.pid
          FROM pg_stat_activity a
         WHERE a.datname = current_database()
           AND a.usename = current_user
           AND a.application_name = 'encore'
           AND a.backend_type = 'client backend'
           AND a.state = 'idle'
           AND a.pid <> pg_backend_pid()
           AND a.state_change < clock_timestamp() - make_interval(secs => :seconds)
           AND NOT EXISTS (SELECT 1 FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'advisory')
         ORDER BY a.state_change
         LIMIT :max
      )
      """;

  private static final String COUNT = "SELECT count(*) FROM idle";

  private static final String END =
      "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM idle";

  private final Database database;

  JdbcDatabaseSessions(Database database) {
    this.database = database;
  }

  @Override
  public int idle(Duration longerThan, int max) {
    return database.read(() -> ask(COUNT, longerThan, max));
  }

  @Override
  public int end(Duration longerThan, int max) {
    return database.inOne(() -> ask(END, longerThan, max));
  }

  private int ask(String what, Duration longerThan, int max) {
    return database
        .sql()
        .sql(IDLE + what)
        .param("seconds", longerThan.toSeconds())
        .param("max", max)
        .query(Integer.class)
        .single();
  }
}
