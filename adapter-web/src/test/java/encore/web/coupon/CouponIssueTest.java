package encore.web.coupon;

import static encore.web.Scene.FAN;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.IssueCoupon.Outcome;
import encore.web.CouponStage.Mint;
import encore.web.OnStage;
import encore.web.Tokens;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** First come, first served, and what the others are told. */
@OnStage
class CouponIssueTest {

  private static final String PATH = "/api/coupons/" + CouponsTest.COUPON.value() + "/issue";

  private final MockMvcTester http;
  private final Mint mint;

  CouponIssueTest(MockMvcTester http, Mint mint) {
    this.http = http;
    this.mint = mint;
  }

  @AfterEach
  void nothingIsLeft() {
    mint.wanted.clear();
    mint.issue = _ -> new Outcome.NoSuchCoupon();
    mint.issued = (_, _) -> Optional.empty();
  }

  @Test
  void whoGetsOneIsToldWhichAndWhereItIs() {
    mint.issue = _ -> new Outcome.Issued(CouponsTest.ONE);

    var answer = take("{}");

    assertThat(answer)
        .hasStatus(201)
        .hasHeader("Location", "/api/users/" + FAN.value() + "/coupons");
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userCouponId":"%s","couponId":"%s","userId":"%s","status":"ISSUED","number":121,
             "issuedAt":"2026-09-01T12:00:00Z","expiresAt":"2026-10-01T12:00:00Z"}
            """
                .formatted(
                    CouponsTest.ONE.terms().id().value(), CouponsTest.COUPON.value(), FAN.value()));
    assertThat(take("")).as("without a body").hasStatus(201);
    assertThat(mint.wanted).allMatch(each -> each.user().equals(FAN));
    assertThat(mint.wanted).allMatch(each -> each.coupon().equals(CouponsTest.COUPON));
  }

  @Test
  void theOthersAreToldWhy() {
    mint.issue = _ -> new Outcome.SoldOut();
    assertThat(take("{}")).hasStatus(409).bodyText().contains("COUPON_SOLD_OUT");
    mint.issue = _ -> new Outcome.IssuedBefore(CouponsTest.ONE.terms().id());
    assertThat(take("{}"))
        .hasStatus(409)
        .bodyText()
        .contains("COUPON_ALREADY_ISSUED", CouponsTest.ONE.terms().id().value().toString());
    mint.issue = _ -> new Outcome.NotActive();
    assertThat(take("{}")).hasStatus(409).bodyText().contains("COUPON_NOT_ACTIVE");
    mint.issue = _ -> new Outcome.NotOpen(NOON, FIVE_PAST);
    assertThat(take("{}"))
        .hasStatus(409)
        .bodyText()
        .contains("COUPON_NOT_ACTIVE", "\"opensAt\":\"2026-09-01T12:00:00Z\"", "\"closesAt\"");
    mint.issue = _ -> new Outcome.Contended();
    assertThat(take("{}")).hasStatus(503).bodyText().contains("BUSY");
    mint.issue = _ -> new Outcome.NoSuchCoupon();
    assertThat(take("{}")).hasStatus(404).bodyText().contains("COUPON_NOT_FOUND");
  }

  @Test
  void nobodyTakesOneWithoutSayingWhoHeIs() {
    assertThat(http.post().uri(PATH)).hasStatus(401);
    assertThat(
            http.post()
                .uri("/api/coupons/" + new UUID(0, 9) + "x/issue")
                .header("Authorization", Tokens.bearer()))
        .hasStatus(400);
  }

  private MvcTestResult take(String body) {
    return http.post()
        .uri(PATH)
        .header("Authorization", Tokens.bearer())
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}
