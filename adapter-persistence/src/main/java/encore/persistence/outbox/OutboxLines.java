package encore.persistence.outbox;

import encore.application.outbox.OutboxViews.Lane;
import encore.application.outbox.OutboxViews.Line;
import encore.application.outbox.OutboxViews.Sending;
import encore.application.outbox.OutboxViews.Status;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the outbox as they are looked at. */
final class OutboxLines {
  private OutboxLines() {}

  static final String COLUMNS =
      """
      o.id, o.seq, o.type, o.topic, o.aggregatetype, o.aggregateid, o.partitionkey, o.shard, o.version,
             o.created_at, o.published_at, o.refused_at, o.attempts, o.next_attempt_at, o.last_error
      """
          .strip();

  static Line read(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        row.getString("type"),
        row.getString("topic"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getString("partitionkey"),
        row.getInt("shard"),
        row.getLong("version"),
        Columns.instant(row, "created_at"),
        sending(row));
  }

  private static Sending sending(ResultSet row) throws SQLException {
    var published = Columns.instantOrNone(row, "published_at");
    var refused = Columns.instantOrNone(row, "refused_at");
    int attempts = row.getInt("attempts");
    return new Sending(
        status(published, refused, attempts),
        published,
        attempts,
        Columns.instantOrNone(row, "next_attempt_at"),
        Optional.ofNullable(row.getString("last_error")));
  }

  private static Status status(
      Optional<Instant> published, Optional<Instant> refused, int attempts) {
    if (published.isPresent()) {
      return Status.PUBLISHED;
    }
    if (refused.isPresent()) {
      return Status.REFUSED;
    }
    return attempts > 0 ? Status.FAILING : Status.PENDING;
  }

  static List<Lane> lane(ResultSet row) throws SQLException {
    var topic = row.getString("topic");
    return topic == null
        ? List.of()
        : List.of(
            new Lane(
                row.getInt("shard"),
                topic,
                row.getLong("pending"),
                row.getLong("failing"),
                row.getLong("refused"),
                Columns.instantOrNone(row, "oldest"),
                Columns.instantOrNone(row, "next_attempt_at"),
                row.getLong("published")));
  }
}
