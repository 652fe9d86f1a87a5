package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import encore.application.shared.Traceparent;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a transaction is told of the trace it is part of, and for how long it knows. */
class TracedTransactionsIT {

  private static final TestDatabase TEST = TestDatabase.create();
  private static final Traceparent STEP =
      new Traceparent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

  private Optional<Traceparent> now = Optional.of(STEP);

  @Test
  void newsAreOfTheStepThatWroteThemAndOfNoLaterOne() {
    try (var pool = pool()) {
      var database = PersistenceConfig.over(pool, () -> now);

      assertThat(database.inOne(() -> told(database, 1))).contains(STEP.toString());
      now = Optional.empty();
      assertThat(database.inOne(() -> told(database, 2))).isEmpty();
      assertThat(told(database, 3)).as("outside of one").isEmpty();
    }
  }

  /** The level is set before the first query, and to name the step is one. */
  @Test
  void aStrictOneIsStrictAllTheSame() {
    try (var pool = pool()) {
      var database = PersistenceConfig.over(pool, () -> now);
      Supplier<String> level =
          () -> {
            assertThat(told(database, 4)).contains(STEP.toString());
            return database.sql().sql("SHOW transaction_isolation").query(String.class).single();
          };

      assertThat(database.inOneSerializable(level, _ -> true)).isEqualTo("serializable");
    }
  }

  @Test
  void whatIsOnlyReadIsToldNothing() {
    try (var pool = pool()) {
      var database = PersistenceConfig.over(pool, () -> now);

      assertThat(
              database.read(() ->
                  database
                      .sql()
                      .sql("SELECT coalesce(current_setting('encore.traceparent', true), '')")
                      .query(String.class)
                      .single()))
          .isEmpty();
    }
  }

  private static Optional<String> told(Database database, long version) {
    database
        .sql()
        .sql("SELECT tell('tale', 'a', :version, 't.v1', 'tales', 'a', '{}')")
        .param("version", version)
        .query((_, _) -> version)
        .single();
    return database
        .sql()
        .sql("SELECT coalesce(traceparent, '') FROM outbox WHERE version = :version")
        .param("version", version)
        .query(String.class)
        .optional()
        .filter(found -> !found.isEmpty());
  }

  private static HikariDataSource pool() {
    return Pool.open(
        new DatabaseProperties(
            TEST.url(),
            1,
            Duration.ofSeconds(2),
            new LaneProperties(0, 0, 0, Duration.ofMillis(250)),
            new BackstageProperties(2, Duration.ofSeconds(2)),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(6)));
  }
}
