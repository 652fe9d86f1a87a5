package encore.web.coupon;

import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.FiledCoupon;
import encore.application.coupon.UserCouponViews.Standing;
import encore.application.coupon.UserCoupons.Held;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.CouponWindow;
import encore.domain.coupon.Discount;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.coupon.Validity;
import encore.domain.shared.Money;
import encore.web.CouponStage.Mint;
import encore.web.OnStage;
import encore.web.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What there is, what one has, and what it would take off. */
@OnStage
class CouponsTest {

  static final CouponId COUPON =
      new CouponId(UUID.fromString("0198c0de-0000-7000-8000-0000000000e1"));
  static final UserCoupon.Usable ONE =
      new UserCoupon.Usable(
          new UserCoupon.Terms(
              new UserCouponId(UUID.fromString("0198c0de-0000-7000-8000-0000000000e2")),
              COUPON,
              FAN,
              121,
              NOON,
              NOON.plus(Duration.ofDays(30))));

  private final MockMvcTester http;
  private final Mint mint;

  CouponsTest(MockMvcTester http, Mint mint) {
    this.http = http;
    this.mint = mint;
  }

  static Coupon coupon() {
    return new Coupon(
        COUPON,
        "Early birds",
        new Discount.Percent(10, Optional.of(new Money(20_000))),
        new Money(50_000),
        new Validity.Days(30),
        new CouponWindow(NOON, NOON.plus(Duration.ofDays(1))),
        new Coupon.Stock(450, 121),
        true,
        IssueMode.SYNC);
  }

  static FiledCoupon filed() {
    return new FiledCoupon(coupon(), 3, NOON, FIVE_PAST);
  }

  @AfterEach
  void nothingIsLeft() {
    mint.coupon = Optional.empty();
    mint.held = List.of();
    mint.judge = (_, _, _) -> Optional.empty();
  }

  @Test
  void everybodySeesWhatThereIs() {
    mint.coupon = Optional.of(filed());

    assertThat(http.get().uri("/api/coupons/" + COUPON.value()))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"couponId":"%s","name":"Early birds",
             "discount":{"type":"PERCENT","value":10,"maxAmount":20000},"minimumAmount":50000,
             "totalQuantity":450,"issuedQuantity":121,"remainingQuantity":329,
             "opensAt":"2026-09-01T12:00:00Z","closesAt":"2026-09-02T12:00:00Z","validDays":30,
             "status":"OPEN","issueMode":"SYNC"}
            """
                .formatted(COUPON.value()));
    assertThat(http.get().uri("/api/coupons"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(1);
    assertThat(mint.allAsked).isFalse();
    assertThat(http.get().uri("/api/coupons/" + new UUID(0, 9)))
        .hasStatus(404)
        .bodyText()
        .contains("COUPON_NOT_FOUND");
  }

  @Test
  void oneSeesHisOwnAsTheyStandAndNobodyElses() {
    var reserved = ONE.reserve(new CouponUse(new UUID(0, 5)), FIVE_PAST);
    mint.held =
        List.of(new Held(coupon(), reserved, NOON), new Held(coupon(), reserved, FIVE_PAST));

    var own = ask("/api/users/" + FAN.value() + "/coupons?status=USABLE", Tokens.bearer());

    assertThat(own).hasStatusOk();
    assertThat(own).bodyJson().extractingPath("$.items[0].status").isEqualTo("RESERVED");
    assertThat(own).bodyJson().extractingPath("$.items[1].status").isEqualTo("USABLE");
    assertThat(own).bodyJson().extractingPath("$.items[0].number").isEqualTo(121);
    assertThat(mint.asked).contains(Standing.USABLE);
    assertThat(ask("/api/users/" + FAN.value() + "/coupons?status=GONE", Tokens.bearer()))
        .hasStatus(400);
    assertThat(ask("/api/users/" + new UUID(0, 9) + "/coupons", Tokens.bearer())).hasStatus(403);
    assertThat(http.get().uri("/api/users/" + FAN.value() + "/coupons")).hasStatus(401);
  }

  @Test
  void whoAsksIsToldWhatItTakesOffOrWhyNot() {
    mint.judge = (_, _, _) -> Optional.of(new CouponVerdict.Usable(ONE, new Money(17_000)));
    assertThat(validate(170_000))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo("{\"usable\":true,\"discountAmount\":17000,\"payableAmount\":153000}");

    mint.judge = (_, _, _) -> Optional.of(new CouponVerdict.Refused(CouponObstacle.MINIMUM));
    assertThat(validate(100))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"usable":false,"discountAmount":0,"payableAmount":100,"reasonCode":"MINIMUM"}
            """);
  }

  @Test
  void somebodyElsesIsNotFoundAndNobodyAsksWithoutAToken() {
    assertThat(validate(1)).hasStatus(404).bodyText().contains("COUPON_NOT_FOUND");
    assertThat(validate(-1)).hasStatus(400).bodyText().contains("#/amount");
    assertThat(
            http.post()
                .uri("/api/coupons/validate")
                .header("Content-Type", "application/json")
                .content("{}"))
        .hasStatus(401);
  }

  private MvcTestResult validate(long amount) {
    return http.post()
        .uri("/api/coupons/validate")
        .header("Authorization", Tokens.bearer())
        .header("Content-Type", "application/json")
        .content(
            "{\"userCouponId\":\"%s\",\"amount\":%d}".formatted(ONE.terms().id().value(), amount))
        .exchange();
  }

  private MvcTestResult ask(String path, String bearer) {
    return http.get().uri(path).header("Authorization", bearer).exchange();
  }
}
