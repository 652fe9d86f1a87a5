package encore.persistence.coupon;

import encore.application.coupon.FiledCoupon;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.RequestCoupon.Command;
import encore.application.coupon.RequestCoupon.Outcome;
import encore.domain.coupon.IssueRequestId;
import encore.domain.coupon.UserCouponId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Decides whether somebody is promised an answer, without a lock on what everybody wants. */
final class Acceptance {

  private static final int TRIES = 3;

  private final Database database;

  Acceptance(Database database) {
    this.database = database;
  }

  /** In a transaction. */
  Outcome accept(Command wish, IssueRequestId as, int waitingMax) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var waits = waiting(wish);
      var outcome = waits.isPresent() ? waits : decided(wish, as, waitingMax);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // He has asked twice at once, and the other one was first: the next look finds it, or its
      // answer.
    }
    return new Outcome.Crowded();
  }

  private Optional<Outcome> waiting(Command wish) {
    return database
        .sql()
        .sql(AcceptSql.WAITING)
        .param("coupon", wish.coupon().value())
        .param("user", wish.user().value())
        .query((row, _) -> accepted(wish, row))
        .optional();
  }

  private static Outcome accepted(Command wish, ResultSet row) throws SQLException {
    var id = new IssueRequestId(row.getObject("id", UUID.class));
    return new Outcome.Accepted(
        new IssueRequest(
            id,
            wish.coupon(),
            wish.user(),
            Columns.instant(row, "accepted_at"),
            new IssueRequest.Answer.Pending()));
  }

  /** Empty: he waits by now. */
  private Optional<Outcome> decided(Command wish, IssueRequestId as, int waitingMax) {
    var found =
        database
            .sql()
            .sql(AcceptSql.STANDING)
            .param("coupon", wish.coupon().value())
            .param("user", wish.user().value())
            .param("max", waitingMax)
            .query((row, _) -> Standing.of(row))
            .optional();
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchCoupon());
    }
    var refused = found.get().refusal(waitingMax);
    return refused.isPresent() ? refused : written(wish, as, found.get().campaign());
  }

  private Optional<Outcome> written(Command wish, IssueRequestId as, FiledCoupon campaign) {
    int rows =
        database
            .sql()
            .sql(AcceptSql.ACCEPT)
            .param("id", as.value())
            .param("coupon", wish.coupon().value())
            .param("user", wish.user().value())
            .param("at", Columns.param(campaign.now()))
            .update();
    return rows == 0 ? Optional.empty() : waiting(wish);
  }

  /**
   * What the campaign and its crowd look like at one moment.
   *
   * @param ahead who wait and have none, counted no further than matters
   */
  private record Standing(FiledCoupon campaign, Optional<UserCouponId> hasOne, long ahead) {

    static Standing of(ResultSet row) throws SQLException {
      return new Standing(
          CouponRow.filed(row, 0),
          Optional.ofNullable(row.getObject("has_one", UUID.class)).map(UserCouponId::new),
          row.getLong("ahead"));
    }

    Optional<Outcome> refusal(int waitingMax) {
      if (hasOne.isPresent()) {
        return Optional.of(new Outcome.IssuedBefore(hasOne.get()));
      }
      return switch (campaign.status()) {
        case INACTIVE -> Optional.of(new Outcome.NotActive());
        case UPCOMING, CLOSED -> Optional.of(notOpen());
        case SOLD_OUT -> Optional.of(new Outcome.SoldOut());
        case OPEN -> whileOpen(waitingMax);
      };
    }

    private Optional<Outcome> whileOpen(int waitingMax) {
      if (!campaign.coupon().canBeGiven(campaign.now())) {
        return Optional.of(new Outcome.NotActive());
      }
      if (ahead >= campaign.coupon().stock().remaining()) {
        return Optional.of(new Outcome.SoldOut());
      }
      return ahead >= waitingMax ? Optional.of(new Outcome.Crowded()) : Optional.empty();
    }

    private Outcome notOpen() {
      var window = campaign.coupon().window();
      return new Outcome.NotOpen(window.opensAt(), window.closesAt());
    }
  }
}
