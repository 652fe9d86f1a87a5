package encore.persistence.coupon;

import encore.application.coupon.WaitingRequests;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Past the crowd: whether promises are kept must be known above all when everything is slow. */
final class SqlWaitingRequests implements WaitingRequests {

  // The oldest are few campaigns, so the first of them are enough.
  private static final String LATE =
      """
      SELECT coupon_id
        FROM (SELECT coupon_id, accepted_at
                FROM coupon_request
               WHERE status = 'PENDING'
                 AND accepted_at < (SELECT app_now()) - :age * interval '1 millisecond'
               ORDER BY accepted_at
               LIMIT 1000) w
       GROUP BY coupon_id
       ORDER BY min(accepted_at), coupon_id
       LIMIT :max
      """;

  private static final String BACKLOG =
      """
      SELECT (SELECT count(*)
                FROM (SELECT FROM coupon_request WHERE status = 'PENDING' LIMIT :most) w) AS waiting,
             o.id, (extract(epoch FROM app_now() - o.accepted_at) * 1000)::bigint AS age_ms
        FROM (VALUES (1)) one
        LEFT JOIN (SELECT id, accepted_at
                     FROM coupon_request
                    WHERE status = 'PENDING'
                    ORDER BY accepted_at
                    LIMIT 1) o ON TRUE
      """;

  private final Database database;

  SqlWaitingRequests(Database database) {
    this.database = database;
  }

  @Override
  public List<CouponId> late(Duration longerThan, int max) {
    return database.readAhead(() ->
        database
            .sql()
            .sql(LATE)
            .param("age", longerThan.toMillis())
            .param("max", max)
            .query((row, _) -> new CouponId(row.getObject("coupon_id", UUID.class)))
            .list());
  }

  @Override
  public Backlog backlog() {
    return database.readAhead(() ->
        database
            .sql()
            .sql(BACKLOG)
            .param("most", Backlog.COUNT_MAX)
            .query((row, _) -> backlog(row))
            .single());
  }

  private static Backlog backlog(ResultSet row) throws SQLException {
    var oldest = Optional.ofNullable(row.getObject("id", UUID.class)).map(IssueRequestId::new);
    var age = Duration.ofMillis(row.getLong("age_ms"));
    return new Backlog(row.getInt("waiting"), oldest.map(id -> new Oldest(id, age)));
  }
}
