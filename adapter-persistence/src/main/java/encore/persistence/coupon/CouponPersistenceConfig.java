package encore.persistence.coupon;

import encore.application.coupon.CouponRequests;
import encore.application.coupon.CouponViews;
import encore.application.coupon.Coupons;
import encore.application.coupon.IssueRequestViews;
import encore.application.coupon.IssuedCouponViews;
import encore.application.coupon.SoldOutCoupons;
import encore.application.coupon.UserCouponViews;
import encore.application.coupon.UserCoupons;
import encore.application.coupon.WaitingRequests;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of coupons over PostgreSQL; how they are handed out is chosen in bootstrap. */
@Configuration(proxyBeanMethods = false)
public class CouponPersistenceConfig {

  @Bean
  Coupons coupons(Database database) {
    return new JdbcCoupons(database);
  }

  @Bean
  PersistentIssues persistentIssues(Database database) {
    return new PersistentIssues(database);
  }

  @Bean
  SoldOutCoupons soldOutCoupons(Database database) {
    return new SqlSoldOutCoupons(database);
  }

  @Bean
  IssuedCouponViews issuedCouponViews(UserCoupons userCoupons) {
    return new SqlIssuedCouponViews(userCoupons);
  }

  @Bean
  CouponRequests couponRequests(Database database) {
    return new JdbcCouponRequests(database);
  }

  @Bean
  WaitingRequests waitingRequests(Database database) {
    return new SqlWaitingRequests(database);
  }

  @Bean
  IssueRequestViews issueRequestViews(Database database) {
    return new SqlIssueRequestViews(database);
  }

  @Bean
  UserCoupons userCoupons(Database database) {
    return userCouponsOver(database);
  }

  /** For whoever tests what takes coupons along. */
  public static UserCoupons userCouponsOver(Database database) {
    return new JdbcUserCoupons(database);
  }

  @Bean
  CouponViews couponViews(Database database) {
    return new SqlCouponViews(database);
  }

  @Bean
  UserCouponViews userCouponViews(Database database) {
    return new SqlUserCouponViews(database);
  }
}
