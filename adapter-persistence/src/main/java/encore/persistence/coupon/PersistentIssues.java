package encore.persistence.coupon;

import encore.application.coupon.CouponIssues;
import encore.persistence.support.Database;
import encore.persistence.support.group.Batcher;
import encore.persistence.support.group.GroupCommitProperties;
import encore.persistence.support.group.MeasuredDepartures;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The strategies of handing out coupons that PostgreSQL decides. What the house gives goes the same
 * way in all of them.
 */
public final class PersistentIssues {

  private final Database database;
  private final RowLockCouponIssues rowLock;

  public PersistentIssues(Database database) {
    this.database = database;
    this.rowLock = new RowLockCouponIssues(database);
  }

  public CouponIssues rowLock() {
    return rowLock;
  }

  public CouponIssues conditionalUpdate() {
    return new ConditionalUpdateCouponIssues(database, rowLock);
  }

  public CouponIssues groupCommit(GroupCommitProperties limits, MeterRegistry meters) {
    var flight = new CouponFlight(database);
    var departures = new MeasuredDepartures(meters, "encore.coupon.group.commit");
    var issues =
        new GroupCommitCouponIssues(
            limits.lanes(), () -> new Batcher<>(limits, flight, departures), rowLock);
    departures.watch(issues::waiting);
    return issues;
  }
}
