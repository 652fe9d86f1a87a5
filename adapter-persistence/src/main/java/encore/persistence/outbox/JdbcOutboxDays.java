package encore.persistence.outbox;

import encore.application.outbox.OutboxDays;
import encore.application.shared.Unavailable;
import encore.persistence.support.Backstage;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Truncates days. It looks twice: once for nothing, and again under the lock that keeps everybody
 * out, where it must still be true. Buyers write today's partition, and that is never old.
 */
final class JdbcOutboxDays implements OutboxDays {

  private static final int DAYS = 10;

  private final Backstage backstage;

  JdbcOutboxDays(Backstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public int empty(Duration keep) {
    return IntStream.range(0, DAYS).map(day -> empty(day, keep) ? 1 : 0).sum();
  }

  private boolean empty(int day, Duration keep) {
    try {
      return backstage.inOne(() -> {
        if (!isOver(day, keep)) {
          return false;
        }
        // Whoever reads it now holds us up, and whoever comes then waits behind us: not for long.
        run("SET LOCAL lock_timeout = '100ms'");
        run("LOCK TABLE outbox_%d IN ACCESS EXCLUSIVE MODE".formatted(day));
        if (!isOver(day, keep)) {
          return false;
        }
        run("TRUNCATE outbox_%d".formatted(day));
        return true;
      });
    } catch (Unavailable e) {
      if (e.reason() == Unavailable.Reason.DOWN) {
        throw e;
      }
      // Somebody reads it. There is time until the wheel comes round.
      return false;
    }
  }

  private boolean isOver(int day, Duration keep) {
    return backstage
        .sql()
        .sql(
            """
            SELECT EXISTS (SELECT FROM outbox_%1$d)
               AND NOT EXISTS (SELECT FROM outbox_%1$d WHERE published_at IS NULL)
               AND NOT EXISTS (SELECT FROM outbox_%1$d
                                WHERE created_at > (SELECT app_now()) - :seconds * interval '1 second')
            """
                .formatted(day))
        .param("seconds", keep.toSeconds())
        .query(Boolean.class)
        .single();
  }

  private void run(String statement) {
    backstage.sql().sql(statement).update();
  }
}
