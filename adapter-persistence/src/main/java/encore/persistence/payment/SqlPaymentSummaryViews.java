package encore.persistence.payment;

import encore.application.payment.PaymentSummaryViews;
import encore.domain.payment.PayMethod;
import encore.domain.shared.Money;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.SlowLane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class SqlPaymentSummaryViews implements PaymentSummaryViews {

  private static final String TIME =
      """
      SELECT coalesce(:from::timestamptz, coalesce(:until::timestamptz, app_now()) - interval '1 hour') AS since,
             coalesce(:until::timestamptz, app_now()) AS until
      """;

  private static final String COUNTS =
      """
      SELECT CASE WHEN status = 'READY' AND expires_at <= (SELECT app_now()) THEN 'LAPSED' ELSE status END AS came_to,
             method, count(*) AS payments, sum(amount)::bigint AS amount
        FROM payment
       WHERE created_at >= :since
         AND created_at < :until
       GROUP BY 1, 2
       ORDER BY 1, 2
      """;

  // The index payment_one_completed_for_a_booking says that there are none; this asks the rows.
  private static final String DUPLICATES =
      """
      SELECT count(*)
        FROM (SELECT booking_id
                FROM payment
               WHERE created_at >= :since
                 AND created_at < :until
                 AND status = 'COMPLETED'
               GROUP BY booking_id
              HAVING count(*) > 1) AS twice
      """;

  private static final String WITHOUT_SEATS =
      """
      SELECT count(*)
        FROM payment p
       WHERE p.created_at >= :since
         AND p.created_at < :until
         AND p.status = 'COMPLETED'
         AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.id = p.booking_id AND b.status = 'CONFIRMED')
      """;

  private final Database database;
  private final SlowLane lane;

  SqlPaymentSummaryViews(Database database) {
    this.database = database;
    this.lane = new SlowLane(database, 2, Duration.ofSeconds(2), Duration.ofSeconds(6));
  }

  @Override
  public Summary summary(Optional<Instant> from, Optional<Instant> until) {
    return lane.read(() -> summary(time(from, until)));
  }

  private Time time(Optional<Instant> from, Optional<Instant> until) {
    return database
        .sql()
        .sql(TIME)
        .param("from", from.map(Columns::param).orElse(null))
        .param("until", until.map(Columns::param).orElse(null))
        .query((row, _) -> new Time(Columns.instant(row, "since"), Columns.instant(row, "until")))
        .single();
  }

  private Summary summary(Time time) {
    var counts =
        database.sql().sql(COUNTS).params(time.params()).query((row, _) -> count(row)).list();
    return new Summary(
        time.since(), time.until(), counts, number(DUPLICATES, time), number(WITHOUT_SEATS, time));
  }

  private int number(String question, Time time) {
    return database.sql().sql(question).params(time.params()).query(Integer.class).single();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        row.getString("came_to"),
        PayMethod.valueOf(row.getString("method")),
        row.getLong("payments"),
        new Money(row.getLong("amount")));
  }

  private record Time(Instant since, Instant until) {
    Map<String, Object> params() {
      return Map.of("since", Columns.param(since), "until", Columns.param(until));
    }
  }
}
