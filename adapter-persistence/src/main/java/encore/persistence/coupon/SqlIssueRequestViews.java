package encore.persistence.coupon;

import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import encore.application.coupon.IssueRequestViews;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class SqlIssueRequestViews implements IssueRequestViews {

  private static final String FIND =
      """
      SELECT id, coupon_id, user_id, status, reason, user_coupon_id, accepted_at, finished_at
        FROM coupon_request
       WHERE id = :id
      """;

  private final Database database;

  SqlIssueRequestViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<IssueRequest> request(IssueRequestId request) {
    return database.read(() ->
        database
            .sql()
            .sql(FIND)
            .param("id", request.value())
            .query((row, _) -> request(row))
            .optional());
  }

  private static IssueRequest request(ResultSet row) throws SQLException {
    return new IssueRequest(
        new IssueRequestId(row.getObject("id", UUID.class)),
        new CouponId(row.getObject("coupon_id", UUID.class)),
        new UserId(row.getObject("user_id", UUID.class)),
        Columns.instant(row, "accepted_at"),
        answer(row));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    var status = row.getString("status");
    return switch (status) {
      case "PENDING" -> new Answer.Pending();
      case "ISSUED" ->
          new Answer.Issued(
              new UserCouponId(row.getObject("user_coupon_id", UUID.class)),
              Columns.instant(row, "finished_at"));
      case "REJECTED" ->
          new Answer.Rejected(
              Reason.valueOf(row.getString("reason")), Columns.instant(row, "finished_at"));
      default -> throw new IllegalStateException("unknown answer to a request: " + status);
    };
  }
}
