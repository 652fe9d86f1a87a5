package encore.persistence.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.CouponDesk;
import encore.application.coupon.CreateCoupon;
import encore.application.coupon.EditCoupon;
import encore.application.coupon.FiledCoupon;
import encore.application.coupon.GrantCoupon;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponWindow;
import encore.domain.coupon.Discount;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.UserCouponId;
import encore.domain.coupon.Validity;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.support.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where coupons come from, over a real PostgreSQL. */
public final class Mint {

  /** Opened in the spring, for a year. */
  public static final CouponWindow WINDOW =
      new CouponWindow(
          Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2027-04-01T00:00:00Z"));

  static final UserId ADMIN = new UserId(new UUID(0, 1));

  public final CouponDesk.Office office;
  final Database database;

  public Mint(Database database) {
    this.database = database;
    this.office =
        CouponDesk.Office.over(
            new JdbcCoupons(database),
            new RowLockCouponIssues(database),
            new JdbcUserCoupons(database),
            AuditPersistenceConfig.trailOver(database),
            database);
  }

  public FiledCoupon coupon(Discount discount, long minimum, Validity validity, long total) {
    return office
        .create()
        .create(
            new CreateCoupon.Command(
                ADMIN,
                "Early birds",
                discount,
                new Money(minimum),
                validity,
                WINDOW,
                new Coupon.Stock(total, 0),
                IssueMode.SYNC));
  }

  /** A tenth off, for a month. */
  public FiledCoupon tenth(long total) {
    return coupon(new Discount.Percent(10, Optional.empty()), 0, new Validity.Days(30), total);
  }

  public UserCouponId given(FiledCoupon coupon, UserId user) {
    return ((GrantCoupon.Outcome.Granted) give(coupon, user)).coupon().terms().id();
  }

  public GrantCoupon.Outcome give(FiledCoupon coupon, UserId user) {
    return office.grant().grant(new GrantCoupon.Command(ADMIN, coupon.coupon().id(), user));
  }

  public EditCoupon.Outcome edit(FiledCoupon seen, EditCoupon.Change change) {
    return office
        .edit()
        .edit(new EditCoupon.Command(ADMIN, seen.coupon().id(), seen.version(), change));
  }

  public static EditCoupon.Change stopped() {
    return new EditCoupon.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty());
  }

  static EditCoupon.Change total(long total) {
    return new EditCoupon.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(total),
        Optional.empty(),
        Optional.empty());
  }

  /** Each state that a coupon went through. */
  public List<String> moves(UserCouponId coupon) {
    return database
        .sql()
        .sql("SELECT status FROM user_coupon_move WHERE user_coupon_id = :id ORDER BY version")
        .param("id", coupon.value())
        .query(String.class)
        .list();
  }

  FiledCoupon standing(CouponId coupon) {
    var found = new SqlCouponViews(database).coupon(coupon);
    assertThat(found).isPresent();
    return found.orElseThrow();
  }

  public static Duration aMonth() {
    return Duration.ofDays(30);
  }
}
