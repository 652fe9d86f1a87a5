package encore.web;

import encore.application.coupon.ChooseIssueWay;
import encore.application.coupon.CouponViews;
import encore.application.coupon.CreateCoupon;
import encore.application.coupon.EditCoupon;
import encore.application.coupon.FiledCoupon;
import encore.application.coupon.GrantCoupon;
import encore.application.coupon.IssueCoupon;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequestViews;
import encore.application.coupon.IssueWay;
import encore.application.coupon.IssuedCouponViews;
import encore.application.coupon.JudgeCoupon;
import encore.application.coupon.RequestCoupon;
import encore.application.coupon.RevokeCoupon;
import encore.application.coupon.UserCouponViews;
import encore.application.coupon.UserCoupons.Held;
import encore.application.coupon.WaitingRequests;
import encore.application.shared.Page;
import encore.domain.coupon.CouponId;
import encore.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Coupons, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class CouponStage {

  /** What stands behind the controllers of coupons during one test. */
  public static final class Mint {
    public final List<CreateCoupon.Command> created = new ArrayList<>();
    public Optional<FiledCoupon> coupon = Optional.empty();
    public EditCoupon edit = _ -> new EditCoupon.Outcome.NoSuchCoupon();
    public GrantCoupon grant = _ -> new GrantCoupon.Outcome.NoSuchCoupon();
    public RevokeCoupon revoke = _ -> new RevokeCoupon.Outcome.NoSuchCoupon();
    public final List<IssueCoupon.Command> wanted = new ArrayList<>();
    public IssueCoupon issue = _ -> new IssueCoupon.Outcome.NoSuchCoupon();
    public IssuedCouponViews issued = (_, _) -> Optional.empty();
    public JudgeCoupon judge = (_, _, _) -> Optional.empty();
    public List<Held> held = List.of();
    public Optional<UserCouponViews.Standing> asked = Optional.empty();
    public boolean allAsked;
    public RequestCoupon request = _ -> new RequestCoupon.Outcome.NoSuchCoupon();
    public Optional<IssueRequest> promised = Optional.empty();
    public ChooseIssueWay.Standing way =
        new ChooseIssueWay.Standing(
            new ChooseIssueWay.Chosen(
                IssueWay.ASYNC, ChooseIssueWay.Why.FLOWING, Scene.NOON, Optional.empty()),
            new WaitingRequests.Backlog(0, Optional.empty()));
  }

  @Bean
  Mint mint() {
    return new Mint();
  }

  @Bean
  RequestCoupon requestCoupon(Mint mint) {
    return command -> mint.request.request(command);
  }

  @Bean
  IssueRequestViews issueRequestViews(Mint mint) {
    return id -> mint.promised.filter(request -> request.id().equals(id));
  }

  @Bean
  ChooseIssueWay chooseIssueWay(Mint mint) {
    return new ChooseIssueWay() {
      @Override
      public Chosen chosen() {
        return mint.way.chosen();
      }

      @Override
      public Standing standing() {
        return mint.way;
      }

      @Override
      public void look() {}
    };
  }

  @Bean
  CreateCoupon createCoupon(Mint mint) {
    return command -> {
      mint.created.add(command);
      return mint.coupon.orElseThrow();
    };
  }

  @Bean
  EditCoupon editCoupon(Mint mint) {
    return command -> mint.edit.edit(command);
  }

  @Bean
  GrantCoupon grantCoupon(Mint mint) {
    return command -> mint.grant.grant(command);
  }

  @Bean
  RevokeCoupon revokeCoupon(Mint mint) {
    return command -> mint.revoke.revoke(command);
  }

  @Bean
  IssueCoupon issueCoupon(Mint mint) {
    return command -> {
      mint.wanted.add(command);
      return mint.issue.issue(command);
    };
  }

  @Bean
  IssuedCouponViews issuedCouponViews(Mint mint) {
    return (coupon, owner) -> mint.issued.issued(coupon, owner);
  }

  @Bean
  JudgeCoupon judgeCoupon(Mint mint) {
    return (coupon, owner, price) -> mint.judge.judge(coupon, owner, price);
  }

  @Bean
  CouponViews couponViews(Mint mint) {
    return new CouponViews() {
      @Override
      public Optional<FiledCoupon> coupon(CouponId coupon) {
        return mint.coupon.filter(filed -> filed.coupon().id().equals(coupon));
      }

      @Override
      public Page<FiledCoupon, Cursor> coupons(boolean all, Optional<Cursor> after, int limit) {
        mint.allAsked = all;
        return new Page<>(mint.coupon.map(List::of).orElse(List.of()), Optional.empty());
      }
    };
  }

  @Bean
  UserCouponViews userCouponViews(Mint mint) {
    return (UserId user,
        Optional<UserCouponViews.Standing> standing,
        Optional<UserCouponViews.Cursor> after,
        int limit) -> {
      mint.asked = standing;
      return new Page<>(mint.held, Optional.empty());
    };
  }
}
