package encore.persistence.outbox;

import static encore.persistence.outbox.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.Columns;
import encore.persistence.support.TestDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who looks at the outbox, or has some of it sent again, reads no more of it than he must. */
class OutboxPlansIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Letters LETTERS = new Letters(DATABASE);

  private static String waiting;

  /** A hundred thousand of three hours, and a few that wait. */
  @BeforeAll
  static void aLongDay() {
    DATABASE.setClock(Optional.of(NOON));
    LETTERS.bulk(100_000);
    waiting = LETTERS.tell(NOON, "booking-events", 20);
    LETTERS.failOf(waiting);
    DATABASE.database().sql().sql("ANALYZE outbox").update();
  }

  static Stream<String> statements() {
    return Stream.of(
        SqlOutboxViews.NEWEST_FIRST.formatted("TRUE"),
        SqlOutboxViews.NEWEST_FIRST.formatted("o.published_at IS NOT NULL AND o.seq < :after"),
        SqlOutboxViews.NEWEST_FIRST.formatted("o.topic = :topic AND o.aggregatetype = 'booking'"),
        SqlOutboxViews.NEWEST_FIRST.formatted("o.aggregateid = :subject"),
        SqlOutboxViews.WAITING.formatted("o.attempts = 0 AND o.refused_at IS NULL"),
        SqlOutboxViews.WAITING.formatted("o.refused_at IS NOT NULL"),
        SqlOutboxViews.WAITING.formatted("o.attempts > 0 AND o.seq > :after"),
        SqlOutboxViews.ONE,
        SqlOutboxViews.LAG,
        JdbcResends.RESEND.formatted("o.seq > :after AND o.aggregateid = :subject"),
        JdbcResends.RESEND.formatted(
            "o.seq > :after AND o.created_at >= :since AND o.slot = ANY (:slots)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void noStatementReadsTheWholeOutbox(String statement) {
    var slot = DATABASE.database().sql().sql("SELECT max(slot) FROM outbox").query(Integer.class);
    assertThat(plan(statement))
        .contains("outbox_")
        .doesNotContain("Seq Scan on outbox_" + slot.single())
        .doesNotContainPattern("Rows Removed by Filter: \\d{5,}");
  }

  private static String plan(String statement) {
    var params =
        Map.<String, Object>of(
            "limit",
            21,
            "max",
            1_000,
            "after",
            50_000L,
            "topic",
            "booking-events",
            "subject",
            waiting,
            "id",
            UUID.randomUUID(),
            "slots",
            new Integer[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
            "since",
            Columns.param(NOON.minusSeconds(60)));
    return String.join(
        "\n",
        DATABASE
            .database()
            .sql()
            .sql("EXPLAIN (ANALYZE, BUFFERS OFF) " + statement)
            .params(params)
            .query(String.class)
            .list());
  }
}
