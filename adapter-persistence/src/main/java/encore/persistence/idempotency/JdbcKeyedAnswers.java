package encore.persistence.idempotency;

import encore.application.idempotency.Answer;
import encore.application.idempotency.Entry;
import encore.application.idempotency.KeyedAnswerViews;
import encore.application.idempotency.KeyedAnswers;
import encore.application.idempotency.KeyedRequest;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcKeyedAnswers implements KeyedAnswers, KeyedAnswerViews {

  private static final Duration LOOK_EVERY = Duration.ofMillis(25);
  private static final int BEGINNINGS_MAX = 3;

  private final Database database;
  private final Duration patience;

  JdbcKeyedAnswers(Database database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  @Override
  public Beginning begin(KeyedRequest request, UUID effect) {
    try {
      // More than once only where the row that was in the way is gone again at the second look.
      for (int attempt = 0; attempt < BEGINNINGS_MAX; attempt++) {
        if (enter(request, effect)) {
          return new Beginning.Begun(new Entry(request, effect, 1));
        }
        var row = row(request);
        if (row.isPresent()) {
          return row.get().toldTo(request);
        }
      }
      return new Beginning.AtWork();
    } catch (DataAccessException e) {
      if (Failure.of(e) != Failure.CONTENDED) {
        throw e;
      }
      return new Beginning.AtWork();
    }
  }

  /** Waits for a twin that has entered the same and not committed yet. */
  private boolean enter(KeyedRequest request, UUID effect) {
    return of(request, KeySql.ENTER)
            .param("caller", request.caller().value())
            .param("fingerprint", HexFormat.of().parseHex(request.fingerprint()))
            .param("effect", effect)
            .update()
        == 1;
  }

  /** In a statement of its own: the one that has waited does not see what it has waited for. */
  private Optional<KeyRow> row(KeyedRequest request) {
    return of(request, KeySql.READ).query(KeyRow::of).optional();
  }

  @Override
  public Optional<Answer> answer(KeyedRequest request) {
    return database
        .read(() -> row(request))
        .filter(row -> row.asksTheSame(request))
        .flatMap(KeyRow::answer);
  }

  @Override
  public boolean keep(Entry entry, Answer answer) {
    return database.inOne(() ->
        of(entry, KeySql.KEEP)
                .param("status", answer.status())
                .param("headers", KeyRow.columnOf(answer.headers()))
                .param("body", answer.body())
                .update()
            == 1);
  }

  @Override
  public Optional<Entry> takeOver(KeyedRequest request, Duration longAgo) {
    return database.inOne(
        () ->
            of(request, KeySql.TAKE_OVER)
                .param("seconds", longAgo.toMillis() / 1_000.0)
                .query((row, _) ->
                    new Entry(request, row.getObject("effect_id", UUID.class), row.getInt("run")))
                .optional(),
        Optional::isPresent);
  }

  /** No connection is held between two looks. */
  @Override
  public Optional<Answer> await(KeyedRequest request) {
    long begun = System.nanoTime();
    var found = answer(request);
    while (found.isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      found = answer(request);
    }
    return found;
  }

  @Override
  public void drop(Entry entry) {
    database.inOne(() -> of(entry, KeySql.DROP).update());
  }

  @Override
  public void abandon(Entry entry) {
    database.inOne(() -> of(entry, KeySql.ABANDON).update());
  }

  @Override
  public int forget(Duration age, int max) {
    return database.inOne(() ->
        database
            .sql()
            .sql(KeySql.FORGET)
            .param("seconds", age.toMillis() / 1_000.0)
            .param("max", max)
            .update());
  }

  private StatementSpec of(KeyedRequest request, String sql) {
    return database.sql().sql(sql).param("name", KeyHash.of(request));
  }

  private StatementSpec of(Entry entry, String sql) {
    return of(entry.request(), sql).param("effect", entry.effect()).param("run", entry.run());
  }
}
