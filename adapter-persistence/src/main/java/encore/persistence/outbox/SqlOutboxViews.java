package encore.persistence.outbox;

import encore.application.outbox.OutboxViews;
import encore.application.shared.Page;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.SlowLane;
import encore.persistence.support.Where;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlOutboxViews implements OutboxViews {

  static final String NEWEST_FIRST =
      """
      SELECT %s
        FROM outbox o
       WHERE %%s
       ORDER BY o.seq DESC
       LIMIT :limit
      """
          .formatted(OutboxLines.COLUMNS);

  // Shard by shard, as their index has it: however many wait, only a page of each is read.
  static final String WAITING =
      """
      SELECT w.*
        FROM generate_series(0, 3) AS s (shard)
       CROSS JOIN LATERAL (
         SELECT %s
           FROM outbox o
          WHERE o.shard = s.shard
            AND o.published_at IS NULL
            AND %%s
          ORDER BY o.seq
          LIMIT :limit) AS w
       ORDER BY w.seq
       LIMIT :limit
      """
          .formatted(OutboxLines.COLUMNS);

  static final String ONE =
      "SELECT %s, o.payload::text AS data FROM outbox o WHERE o.id = :id"
          .formatted(OutboxLines.COLUMNS);

  // Two questions with an index each. The last minute is asked of the clock, once.
  static final String LAG =
      """
      WITH moment AS MATERIALIZED (
        SELECT app_now() AS at
      ), waiting AS (
        SELECT shard, topic, count(*) FILTER (WHERE attempts = 0 AND refused_at IS NULL) AS pending,
               count(*) FILTER (WHERE attempts > 0 AND refused_at IS NULL) AS failing,
               count(refused_at) AS refused,
               min(created_at) FILTER (WHERE refused_at IS NULL) AS oldest,
               min(next_attempt_at) AS next_attempt_at
          FROM outbox
         WHERE published_at IS NULL
         GROUP BY shard, topic
      ), sent AS (
        SELECT shard, topic, count(*) AS published
          FROM outbox
         WHERE published_at > (SELECT at FROM moment) - interval '1 minute'
         GROUP BY shard, topic
      )
      SELECT m.at, shard, topic, coalesce(w.pending, 0) AS pending, coalesce(w.failing, 0) AS failing,
             coalesce(w.refused, 0) AS refused, w.oldest, w.next_attempt_at, coalesce(s.published, 0) AS published
        FROM moment m
        LEFT JOIN (waiting w FULL JOIN sent s USING (shard, topic)) ON TRUE
       ORDER BY shard, topic
      """;

  private final Database database;
  private final SlowLane lane;

  SqlOutboxViews(Database database, SlowLane lane) {
    this.database = database;
    this.lane = lane;
  }

  @Override
  public Page<Line, Long> events(Filter filter, Optional<Long> after, int limit) {
    boolean waiting = filter.status().filter(Status::isWaiting).isPresent();
    var where =
        new Where()
            .and("o.topic = :topic", "topic", filter.topic())
            .and("o.aggregatetype = :aggregate", "aggregate", filter.aggregate())
            .and("o.aggregateid = :subject", "subject", filter.subject())
            .and(condition(filter), "status", filter.status().map(Enum::name))
            .and(waiting ? "o.seq > :after" : "o.seq < :after", "after", after);
    var found =
        lane.read(() ->
            where
                .in(database, waiting ? WAITING : NEWEST_FIRST)
                .param("limit", limit + 1)
                .query(OutboxLines::read)
                .list());
    return Pages.of(found, limit, Line::seq);
  }

  private static String condition(Filter filter) {
    return filter
        .status()
        .map(status ->
            switch (status) {
              case PENDING -> "o.attempts = 0 AND o.refused_at IS NULL";
              case FAILING -> "o.attempts > 0 AND o.refused_at IS NULL";
              case REFUSED -> "o.refused_at IS NOT NULL";
              case PUBLISHED -> "o.published_at IS NOT NULL";
            })
        .orElse("TRUE");
  }

  @Override
  public Optional<Letter> event(UUID id) {
    return database.read(() ->
        database
            .sql()
            .sql(ONE)
            .param("id", id)
            .query((row, n) -> new Letter(OutboxLines.read(row, n), row.getString("data")))
            .optional());
  }

  /** A lane stands beside the time; where nothing is on its way, the time stands alone. */
  private record Found(Lag lag, List<Lane> lanes) {}

  @Override
  public Lag lag() {
    var found =
        lane.read(() ->
            database
                .sql()
                .sql(LAG)
                .query((row, _) ->
                    new Found(
                        new Lag(Columns.instant(row, "at"), List.of()), OutboxLines.lane(row)))
                .list());
    return new Lag(
        found.getFirst().lag().asOf(),
        found.stream().flatMap(each -> each.lanes().stream()).toList());
  }
}
