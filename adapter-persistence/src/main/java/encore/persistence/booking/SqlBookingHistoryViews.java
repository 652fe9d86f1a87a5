package encore.persistence.booking;

import encore.application.booking.BookingHistoryViews;
import encore.application.booking.BookingViews.Snapshot;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

final class SqlBookingHistoryViews implements BookingHistoryViews {

  // A lapsed hold is expired, whether or not anybody has written it down.
  private static final String BOOKINGS =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      ), own AS (
        SELECT b.*, now.t,
               CASE WHEN b.status = 'HELD' AND b.expires_at <= now.t THEN 'EXPIRED'
                    ELSE b.status END AS stands
          FROM booking b, now
         WHERE b.buyer_id = :buyer
      ), page AS (
        SELECT *
          FROM own
         WHERE (:status::text IS NULL OR stands = :status)
           AND (:held::timestamptz IS NULL
                OR (held_at, id) < (:held::timestamptz, :booking::uuid))
         ORDER BY held_at DESC, id DESC
         LIMIT :limit
      )
      SELECT p.id AS booking_id, p.schedule_id, p.buyer_id, p.status,
             p.held_at, p.expires_at, p.ended_at,
             p.extended_at IS NOT NULL AS extended, p.confirmed_at, p.t AS db_now,
             sh.concert_id, sh.starts_at,
             s.id, s.number, s.row_no, s.col_no, s.grade, bs.price
        FROM page p
        JOIN booking_seat bs ON bs.booking_id = p.id
        JOIN seat s ON s.id = bs.seat_id
        JOIN schedule sh ON sh.id = p.schedule_id
       ORDER BY p.held_at DESC, p.id DESC, s.id
      """;

  private final Database database;

  SqlBookingHistoryViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Snapshot, Cursor> of(
      UserId buyer, Optional<Standing> standing, Optional<Cursor> after, int limit) {
    var rows = database.read(() -> rows(buyer, standing, after, limit + 1));
    var all = new LinkedHashMap<BookingId, List<BookingRow>>();
    rows.forEach(row -> all.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
    var found = List.copyOf(all.values());
    var items = found.subList(0, Math.min(limit, found.size()));
    var next =
        found.size() > limit
            ? Optional.of(items.getLast().getFirst())
                .map(last -> new Cursor(last.heldAt(), last.id().value()))
            : Optional.<Cursor>empty();
    return new Page<>(items.stream().map(BookingRow::snapshot).toList(), next);
  }

  private List<BookingRow> rows(
      UserId buyer, Optional<Standing> standing, Optional<Cursor> after, int limit) {
    return database
        .sql()
        .sql(BOOKINGS)
        .param("buyer", buyer.value())
        .param("status", standing.map(Enum::name).orElse(null))
        .param("held", after.map(Cursor::heldAt).map(Columns::param).orElse(null))
        .param("booking", after.map(Cursor::booking).orElse(null))
        .param("limit", limit)
        .query(BookingRow::read)
        .list();
  }
}
