package encore.persistence.sales;

import encore.application.sales.SalesViews;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import encore.persistence.support.SlowLane;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlSalesViews implements SalesViews {

  // As everywhere, a lapsed hold is over and its seat is available. What a coupon took off was not
  // paid.
  private static final String SUMMARY =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      ), dates AS (
        SELECT d.concert_id, count(*) AS total,
               count(*) FILTER (WHERE s.status = 'HELD' AND s.hold_expires_at > now.t) AS held,
               count(*) FILTER (WHERE s.status = 'SOLD') AS sold,
               count(*) FILTER (WHERE s.status = 'BLOCKED') AS blocked
          FROM now
          JOIN schedule d ON now.t >= d.sale_opens_at AND now.t < d.sale_closes_at
          JOIN seat s ON s.schedule_id = d.id
         GROUP BY d.id
      ), seats AS (
        SELECT count(DISTINCT concert_id) FILTER (WHERE sold + blocked < total) AS concerts,
               coalesce(sum(total), 0)::bigint AS seats, coalesce(sum(held), 0)::bigint AS seats_held,
               coalesce(sum(sold), 0)::bigint AS seats_sold,
               coalesce(sum(blocked), 0)::bigint AS seats_blocked
          FROM dates
      ), bookings AS (
        SELECT count(*) FILTER (WHERE b.status = 'HELD' AND b.expires_at > now.t) AS held,
               count(*) FILTER (WHERE b.status = 'CONFIRMED') AS confirmed,
               count(*) FILTER (WHERE b.status = 'EXPIRED'
                                   OR b.status = 'HELD' AND b.expires_at <= now.t) AS expired,
               count(*) FILTER (WHERE b.status = 'CANCELLED') AS cancelled,
               count(*) FILTER (WHERE b.status = 'HELD' AND b.expires_at > now.t
                                  AND b.expires_at <= now.t + interval '1 minute') AS ending,
               coalesce(sum(b.total_amount) FILTER (WHERE b.status = 'CONFIRMED'), 0)::bigint AS price
          FROM now, booking b
      ), coupons AS (
        SELECT coalesce(sum(p.discount_amount), 0)::bigint AS discount
          FROM payment p
         WHERE p.status = 'COMPLETED' AND p.discount_amount > 0
      )
      SELECT *, price - discount AS revenue
        FROM seats, bookings, coupons
      """;

  private static final String SALES =
      """
      WITH sold AS (
        SELECT b.id, b.schedule_id, b.total_amount - coalesce(p.discount_amount, 0) AS amount,
               (b.held_at AT TIME ZONE 'Asia/Seoul')::date AS day
          FROM booking b
          LEFT JOIN payment p ON p.booking_id = b.id AND p.status = 'COMPLETED' AND p.discount_amount > 0
         WHERE b.status = 'CONFIRMED'
           AND b.held_at >= :from::date::timestamp AT TIME ZONE 'Asia/Seoul'
           AND b.held_at < (:to::date + 1)::timestamp AT TIME ZONE 'Asia/Seoul'
      )
      SELECT sold.day, d.concert_id, d.id AS schedule_id, count(*) AS bookings,
             sum(seats.number)::bigint AS seats, sum(sold.amount)::bigint AS amount
        FROM sold
        JOIN schedule d ON d.id = sold.schedule_id
       CROSS JOIN LATERAL (
             SELECT count(*) AS number
               FROM booking_seat bs
              WHERE bs.booking_id = sold.id) AS seats
       WHERE %s
       GROUP BY sold.day, d.id
       ORDER BY sold.day, d.starts_at, d.id
       LIMIT :limit
      """;

  private final Database database;
  private final SlowLane lane;

  SqlSalesViews(Database database) {
    this.database = database;
    this.lane = new SlowLane(database, 2, Duration.ofSeconds(2), Duration.ofSeconds(6));
  }

  @Override
  public Summary summary() {
    return lane.read(() -> database.sql().sql(SUMMARY).query(SqlSalesViews::readSummary).single());
  }

  @Override
  public List<DayLine> sales(
      LocalDate from, LocalDate to, Optional<ConcertId> concert, int linesMax) {
    var where =
        new Where().and("d.concert_id = :concert", "concert", concert.map(ConcertId::value));
    return lane.read(() ->
        where
            .in(database, SALES)
            .param("from", from)
            .param("to", to)
            .param("limit", linesMax)
            .query(SqlSalesViews::readDay)
            .list());
  }

  private static Summary readSummary(ResultSet row, int number) throws SQLException {
    long total = row.getLong("seats");
    long held = row.getLong("seats_held");
    long sold = row.getLong("seats_sold");
    long blocked = row.getLong("seats_blocked");
    return new Summary(
        row.getInt("concerts"),
        new Seats(total, total - held - sold - blocked, held, sold, blocked),
        new Bookings(
            row.getLong("held"),
            row.getLong("confirmed"),
            row.getLong("expired"),
            row.getLong("cancelled")),
        row.getLong("ending"),
        new Money(row.getLong("revenue")));
  }

  private static DayLine readDay(ResultSet row, int number) throws SQLException {
    return new DayLine(
        row.getObject("day", LocalDate.class),
        new ConcertId(row.getObject("concert_id", UUID.class)),
        new ScheduleId(row.getObject("schedule_id", UUID.class)),
        row.getLong("bookings"),
        row.getLong("seats"),
        new Money(row.getLong("amount")));
  }
}
