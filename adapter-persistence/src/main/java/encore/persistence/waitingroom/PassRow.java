package encore.persistence.waitingroom;

import encore.application.waitingroom.PassJournal.Entry;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A pass as it stands at the time of the statement; see {@link PassSql#COLUMNS}. */
record PassRow(
    Pass pass,
    long number,
    Instant admittedAt,
    Optional<Instant> pickedUpAt,
    Optional<PassEnd> end,
    Optional<Instant> endedAt) {

  static PassRow read(ResultSet row, int number) throws SQLException {
    return new PassRow(
        new Pass(
            new PassId(row.getObject("id", UUID.class)),
            new ConcertId(row.getObject("concert_id", UUID.class)),
            new UserId(row.getObject("user_id", UUID.class)),
            row.getInt("generation"),
            Columns.instant(row, "expires_at")),
        row.getLong("number"),
        Columns.instant(row, "admitted_at"),
        Columns.instantOrNone(row, "picked_up_at"),
        Optional.ofNullable(row.getString("end_reason")).map(PassEnd::valueOf),
        Columns.instantOrNone(row, "ended_at"));
  }

  boolean isLive() {
    return end.isEmpty();
  }

  boolean isPickedUp() {
    return pickedUpAt.isPresent();
  }

  Entry entry() {
    return end.isEmpty()
        ? new Entry.Live(pass, number)
        : new Entry.Over(end.get(), endedAt.orElse(pass.until()));
  }
}
