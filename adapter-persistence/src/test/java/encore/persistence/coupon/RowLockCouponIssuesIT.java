package encore.persistence.coupon;

import encore.persistence.support.TestDatabase;
import encore.testing.CouponBooth;
import encore.testing.CouponRushContract;

class RowLockCouponIssuesIT extends CouponRushContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected CouponBooth booth() {
    return new PostgresBooth(DATABASE, (db, _) -> db.rowLock());
  }
}
