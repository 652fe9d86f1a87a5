package encore.persistence.outbox;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.event.Event;
import encore.application.outbox.Outbox.Backlog;
import encore.application.shared.Unavailable;
import encore.persistence.support.Backstage;
import encore.persistence.support.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read, marked and put aside, over a real PostgreSQL. */
class JdbcOutboxIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final long PLENTY = 1_000_000;

  private final TestDatabase test = TestDatabase.create();
  private final Backstage backstage = test.backstage();
  private final ShardLocks shards = new ShardLocks(backstage);
  private final JdbcOutbox outbox = new JdbcOutbox(shards, backstage);

  @BeforeEach
  void noon() {
    test.setClock(Optional.of(NOON));
    shards.take();
  }

  @AfterEach
  void close() {
    shards.release();
    backstage.close();
  }

  @Test
  void newsAreReadInTheirOrderUntilTheyAreMarked() {
    rangeClosed(1, 5).forEach(version -> tell("a", version, "{}"));
    int shard = shardOf("a");

    var first = outbox.next(shard, 2, PLENTY);
    assertThat(first).extracting(Event::version).containsExactly(1L, 2L);
    assertThat(outbox.next(shard, 2, PLENTY)).isEqualTo(first);
    test.setClock(Optional.of(NOON.plusSeconds(3)));
    assertThat(outbox.published(first))
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));

    assertThat(outbox.next(shard, 9, PLENTY))
        .extracting(Event::version)
        .containsExactly(3L, 4L, 5L);
    assertThat(outbox.published(first)).as("marked once").isEmpty();
    assertThat(allOf(IntStream.range(0, 4).filter(each -> each != shard))).isEmpty();
  }

  /** What another connection reads may have been somebody else's for a long time. */
  @Test
  void whoHasLostTheConnectionOfHisLocksReadsNothing() {
    tell("a", 1, "{}");
    int shard = shardOf("a");
    assertThat(outbox.next(shard, 9, PLENTY)).hasSize(1);
    test.database()
        .sql()
        .sql(
            """
            SELECT pg_terminate_backend(pid, 5000)
              FROM (SELECT DISTINCT pid
                      FROM pg_locks
                     WHERE classid = :ours::oid
                       AND database = (SELECT oid
                                         FROM pg_database
                                        WHERE datname = current_database())) AS owner
            """)
        .param("ours", ShardLocks.OURS)
        .query(Boolean.class)
        .list();

    assertThatThrownBy(() -> outbox.next(shard, 9, PLENTY)).isInstanceOf(Unavailable.class);
    assertThat(shards.owns(shard)).isFalse();
  }

  @Test
  void oneThatWasCommittedLateIsNotPassedBy() throws SQLException {
    int shard = shardOf("slow");
    var quick = "quick";
    for (int i = 0; shardOf(quick) != shard; i++) {
      quick = "quick" + i;
    }
    try (var late = test.connect()) {
      late.setAutoCommit(false);
      late.setSchema(schema());
      late.createStatement().execute("SELECT tell('t', 'slow', 1, 't.v1', 'news', 'slow', '{}')");
      tell(quick, 1, "{}");
      var first = outbox.next(shard, 9, PLENTY);
      assertThat(first).extracting(Event::subject).containsExactly(quick);
      outbox.published(first);

      late.commit();
    }

    assertThat(outbox.next(shard, 9, PLENTY)).extracting(Event::subject).containsExactly("slow");
  }

  @Test
  void aBatchEndsWithItsBytesButHasOneAtLeast() {
    var large = "{\"a\": \"" + "x".repeat(1_000) + "\"}";
    rangeClosed(1, 5).forEach(version -> tell("a", version, large));

    assertThat(outbox.next(shardOf("a"), 9, 2_500)).hasSize(3);
    assertThat(outbox.next(shardOf("a"), 9, 1)).hasSize(1);
  }

  @Test
  void whatCannotBeSentHoldsBackItsKeyAndNobodyElse() {
    rangeClosed(1, 3).forEach(version -> tell("a", version, "{}"));
    var other = "b";
    for (int i = 0; shardOf(other) != shardOf("a"); i++) {
      other = "b" + i;
    }
    tell(other, 1, "{}");
    int shard = shardOf("a");
    var all = outbox.next(shard, 9, PLENTY);

    outbox.refused(all.get(1), "too large");

    assertThat(outbox.next(shard, 9, PLENTY)).extracting(Event::subject).containsExactly(other);
    assertThat(outbox.backlog()).isEqualTo(new Backlog(3, Duration.ZERO, 1));
    assertThat(text("last_error", all.get(1))).isEqualTo("too large");

    test.database().sql().sql("UPDATE outbox SET refused_at = NULL").update();
    assertThat(outbox.next(shard, 9, PLENTY)).isEqualTo(all);
  }

  @Test
  void aFailureStandsAtTheFirstOfItsShardUntilItIsSent() {
    tell("a", 1, "{}");
    var first = outbox.next(shardOf("a"), 1, PLENTY);

    outbox.failed(first.getFirst(), "away".repeat(500), Duration.ofSeconds(1));
    outbox.failed(first.getFirst(), "away", Duration.ofSeconds(1));

    assertThat(text("attempts", first.getFirst())).isEqualTo("2");
    assertThat(text("last_error", first.getFirst())).isEqualTo("away");
    assertThat(text("next_attempt_at > app_now()", first.getFirst())).isEqualTo("true");
    assertThat(outbox.next(shardOf("a"), 1, PLENTY)).as("whoever has the time").isEqualTo(first);
    test.setClock(Optional.of(NOON.plusSeconds(42)));
    assertThat(outbox.backlog()).isEqualTo(new Backlog(1, Duration.ofSeconds(42), 0));
    outbox.published(first);
    assertThat(text("last_error IS NULL", first.getFirst())).isEqualTo("true");
    assertThat(outbox.backlog()).isEqualTo(new Backlog(0, Duration.ZERO, 0));
  }

  private List<Event> allOf(IntStream those) {
    return those.boxed().flatMap(each -> outbox.next(each, 9, PLENTY).stream()).toList();
  }

  private String schema() {
    return test.database().sql().sql("SELECT current_schema()").query(String.class).single();
  }

  private int shardOf(String key) {
    return test.database()
        .sql()
        .sql("SELECT outbox_shard(:key)")
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  private String text(String column, Event of) {
    return test.database()
        .sql()
        .sql("SELECT (" + column + ")::text FROM outbox WHERE id = :id")
        .param("id", of.id())
        .query(String.class)
        .single();
  }

  private void tell(String key, long version, String data) {
    test.database()
        .sql()
        .sql("SELECT tell('t', :key, :version, 't.v1', 'news', :key, :data::jsonb)")
        .param("key", key)
        .param("version", version)
        .param("data", data)
        .query()
        .listOfRows();
  }
}
