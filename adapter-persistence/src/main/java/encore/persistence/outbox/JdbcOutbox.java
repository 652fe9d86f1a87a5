package encore.persistence.outbox;

import encore.application.event.Event;
import encore.application.outbox.Outbox;
import encore.application.shared.Traceparent;
import encore.persistence.support.Backstage;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Read by the owner's connection, written by any: that something is in the bus is true for all. */
final class JdbcOutbox implements Outbox {

  private static final int ERROR_MAX = 500;

  private final ShardLocks shards;
  private final Backstage backstage;

  JdbcOutbox(ShardLocks shards, Backstage backstage) {
    this.shards = shards;
    this.backstage = backstage;
  }

  @Override
  public List<Event> next(int shard, int events, long bytes) {
    return shards.reading(
        shard,
        sql ->
            sql.sql(OutboxSql.NEXT)
                .param("shard", shard)
                .param("events", events)
                .param("bytes", bytes)
                .query((row, _) -> event(row))
                .list());
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getLong("version"),
        row.getString("topic"),
        row.getString("partitionkey"),
        Columns.instant(row, "created_at"),
        row.getString("payload"),
        Traceparent.of(row.getString("traceparent")));
  }

  @Override
  public List<Duration> published(List<Event> events) {
    return backstage.inOne(() ->
        backstage
            .sql()
            .sql(OutboxSql.PUBLISHED)
            .param("ids", events.stream().map(Event::id).toArray(UUID[]::new))
            .param("days", days(events))
            .query((row, _) -> Duration.of(row.getLong("micros"), ChronoUnit.MICROS))
            .list());
  }

  /** The partitions they are in: else each of ten would be searched for each of them. */
  private static Short[] days(List<Event> events) {
    return events.stream()
        .map(each -> each.at().getEpochSecond() / Duration.ofDays(1).toSeconds() % 10)
        .map(Long::shortValue)
        .distinct()
        .toArray(Short[]::new);
  }

  @Override
  public void failed(Event first, String reason, Duration retryWithin) {
    var _ =
        backstage.inOne(() ->
            backstage
                .sql()
                .sql(OutboxSql.FAILED)
                .param("id", first.id())
                .param("reason", shortened(reason))
                .param("millis", retryWithin.toMillis())
                .update());
  }

  @Override
  public void refused(Event event, String reason) {
    var _ =
        backstage.inOne(() ->
            backstage
                .sql()
                .sql(OutboxSql.REFUSED)
                .param("id", event.id())
                .param("reason", shortened(reason))
                .update());
  }

  private static String shortened(String reason) {
    return reason.length() > ERROR_MAX ? reason.substring(0, ERROR_MAX) : reason;
  }

  @Override
  public Backlog backlog() {
    return backstage.inOne(() ->
        backstage
            .sql()
            .sql(OutboxSql.BACKLOG)
            .query((row, _) ->
                new Backlog(
                    row.getLong("pending"),
                    Duration.of(row.getLong("oldest_micros"), ChronoUnit.MICROS),
                    row.getLong("refused")))
            .single());
  }
}
