package encore.persistence.outbox;

import encore.application.outbox.Resends;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.SlowLane;
import encore.persistence.support.Where;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

final class JdbcResends implements Resends {

  /** Of a backlog, so many are woken up at once; a sender takes fewer at a time. */
  private static final int WOKEN_MAX = 1_000;

  /** As {@code outbox_slot} has it. */
  private static final int SLOTS = 10;

  private static final long DAY_SECONDS = 86_400;

  // In the order of writing, which is that of sending: what is taken later is sent later. Those who
  // send write rows that wait, and here are only such as do not: nobody waits for the other.
  static final String SENT =
      """
      SELECT o.id, o.slot, o.seq
        FROM outbox o
       WHERE o.published_at IS NOT NULL
         AND %s
       ORDER BY o.seq
       LIMIT :max
      """;

  static final String RESEND =
      """
      WITH sent AS MATERIALIZED (
        %s
           FOR NO KEY UPDATE
      ), again AS (
        UPDATE outbox o
           SET published_at = NULL, attempts = 0, next_attempt_at = NULL, last_error = NULL
          FROM sent s
         WHERE o.id = s.id
           AND o.slot = s.slot
        RETURNING o.seq
      )
      SELECT count(*) AS events, coalesce(max(seq), 0) AS last
        FROM again
      """
          .formatted(SENT);

  static final String COUNT =
      """
      SELECT count(*) AS events, coalesce(max(seq), 0) AS last
        FROM (%s) AS sent
      """
          .formatted(SENT);

  private static final String LOCK_ONE =
      """
      SELECT o.shard, o.published_at IS NOT NULL AS sent
        FROM outbox o
       WHERE o.id = :id
       ORDER BY o.id
         FOR NO KEY UPDATE
      """;

  private static final String RESEND_ONE =
      """
      UPDATE outbox
         SET published_at = NULL, refused_at = NULL, attempts = 0, next_attempt_at = NULL, last_error = NULL
       WHERE id = :id
      """;

  // What stands in front of it in its shard waits for a time, too.
  private static final String WAKE =
      """
      UPDATE outbox
         SET next_attempt_at = NULL
       WHERE (id, slot) IN (
         SELECT id, slot
           FROM outbox
          WHERE shard = :shard
            AND published_at IS NULL
            AND next_attempt_at IS NOT NULL
          ORDER BY seq
          LIMIT :max
            FOR NO KEY UPDATE SKIP LOCKED)
      """;

  private final Database database;
  private final SlowLane lane;

  JdbcResends(Database database, SlowLane lane) {
    this.database = database;
    this.lane = lane;
  }

  @Override
  public Instant now() {
    return database.read(() ->
        database
            .sql()
            .sql("SELECT app_now() AS at")
            .query((row, _) -> Columns.instant(row, "at"))
            .single());
  }

  @Override
  public Portion resend(Which which, long after, int max) {
    return database.inOne(() -> portion(RESEND, which, after, max));
  }

  @Override
  public Portion count(Which which, long after, int max) {
    return lane.read(() -> portion(COUNT, which, after, max));
  }

  private Portion portion(String statement, Which which, long after, int max) {
    return where(which, after)
        .in(database, statement)
        .param("max", max)
        .query((row, _) -> Portion.of(row.getInt("events"), row.getLong("last")))
        .single();
  }

  /** The days of the wheel are named, so that the others are not looked into. */
  private static Where where(Which which, long after) {
    return new Where()
        .and("o.seq > :after", "after", Optional.of(after))
        .and("o.topic = :topic", "topic", which.topic())
        .and("o.aggregateid = :subject", "subject", which.subject())
        .and("o.created_at >= :since", "since", which.since().map(Columns::param))
        .and("o.slot = ANY (:slots)", "slots", which.since().map(s -> slots(s, which.until())))
        .and("o.created_at < :until", "until", Optional.of(Columns.param(which.until())));
  }

  private static Integer[] slots(Instant since, Instant until) {
    long first = Math.floorDiv(since.getEpochSecond(), DAY_SECONDS);
    long last = Math.floorDiv(until.getEpochSecond(), DAY_SECONDS);
    return LongStream.rangeClosed(first, Math.min(last, first + SLOTS - 1))
        .mapToObj(day -> Math.toIntExact(day % SLOTS))
        .toArray(Integer[]::new);
  }

  @Override
  public Again resend(UUID event) {
    return database.inOne(() ->
        database
            .sql()
            .sql(LOCK_ONE)
            .param("id", event)
            .query((row, _) -> new Found(row.getInt("shard"), row.getBoolean("sent")))
            .optional()
            .map(found -> again(event, found))
            .orElse(Again.NO_SUCH_EVENT));
  }

  private Again again(UUID event, Found found) {
    database.sql().sql(RESEND_ONE).param("id", event).update();
    database.sql().sql(WAKE).param("shard", found.shard()).param("max", WOKEN_MAX).update();
    return found.sent() ? Again.SENT_AGAIN : Again.TRIED_NOW;
  }

  /** One under lock. */
  private record Found(int shard, boolean sent) {}
}
