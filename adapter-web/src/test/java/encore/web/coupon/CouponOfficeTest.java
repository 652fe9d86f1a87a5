package encore.web.coupon;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.coupon.CouponsTest.COUPON;
import static encore.web.coupon.CouponsTest.ONE;
import static encore.web.coupon.CouponsTest.filed;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.EditCoupon;
import encore.application.coupon.GrantCoupon;
import encore.application.coupon.RevokeCoupon;
import encore.application.identity.UserViews;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.Discount;
import encore.domain.coupon.Validity;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.shared.Money;
import encore.web.CouponStage.Mint;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the house makes, changes, gives and takes away. */
@OnStage
class CouponOfficeTest {

  private static final String ONE_COUPON = CouponAdminController.PATH + "/" + COUPON.value();
  private static final String REQUEST =
      """
      {"name":"Early birds","discount":{"type":"PERCENT","value":10,"maxAmount":20000},
       "opensAt":"2026-09-01T12:00:00Z","closesAt":"2026-09-02T12:00:00Z","validDays":30,
       "totalQuantity":450}
      """;

  private final MockMvcTester http;
  private final Mint mint;
  private final Cast cast;

  CouponOfficeTest(MockMvcTester http, Mint mint, Cast cast) {
    this.http = http;
    this.mint = mint;
    this.cast = cast;
  }

  @AfterEach
  void nothingIsLeft() {
    mint.coupon = Optional.empty();
    mint.created.clear();
    cast.users = _ -> Optional.empty();
  }

  @Test
  void whatIsMadeIsAnsweredWithItsVersion() {
    mint.coupon = Optional.of(filed());

    assertThat(post(CouponAdminController.PATH, REQUEST))
        .hasStatus(201)
        .hasHeader("Location", ONE_COUPON)
        .hasHeader("ETag", "\"3\"");

    var command = mint.created.getFirst();
    assertThat(command.discount())
        .isEqualTo(new Discount.Percent(10, Optional.of(new Money(20_000))));
    assertThat(command.validity()).isEqualTo(new Validity.Days(30));
    assertThat(command.minimum()).isEqualTo(Money.ZERO);
  }

  @Test
  void eachFlawIsNamedByItsPlace() {
    Map.of(
            REQUEST.replace("\"validDays\":30,", ""),
            "EXACTLY_ONE",
            REQUEST.replace("10,", "101,"),
            "#/discount/value",
            REQUEST.replace("PERCENT", "AMOUNT"),
            "#/discount/maxAmount",
            REQUEST.replace("-02T", "-01T"),
            "#/closesAt",
            REQUEST.replace("\"validDays\":30", "\"validUntil\":\"2026-09-01T12:00:00Z\""),
            "#/validUntil",
            REQUEST.replace("450", "0"),
            "#/totalQuantity",
            REQUEST.replace("Early birds", " "),
            "#/name",
            REQUEST.replace("\"value\":10,", ""),
            "#/discount/value")
        .forEach((body, flaw) ->
            assertThat(post(CouponAdminController.PATH, body))
                .as(flaw)
                .hasStatus(400)
                .bodyText()
                .contains(flaw));
    assertThat(mint.created).isEmpty();
  }

  /** The database counts microseconds of years of four digits; what it cannot keep is no time. */
  @Test
  void aTimeThatNobodyCanKeepIsRefused() {
    for (var time : List.of("+1000000000-12-31T23:59:59Z", "-9999-01-01T00:00:00Z", "tomorrow")) {
      refused(REQUEST.replace("2026-09-01T12:00:00Z", time), "#/opensAt");
      assertThat(edit("\"3\"", "{\"closesAt\":\"%s\"}".formatted(time)))
          .hasStatus(400)
          .bodyText()
          .contains("#/closesAt", "TYPE");
    }
    refused(REQUEST.replace("\"2026-09-01T12:00:00Z\"", "1788264000"), "#/opensAt");
    refused(REQUEST.replace("2026-09-02T12:00:00Z", "2026-09-01T12:00:00.0000009Z"), "#/closesAt");
    assertThat(mint.created).isEmpty();
  }

  private void refused(String body, String place) {
    assertThat(post(CouponAdminController.PATH, body))
        .as(body)
        .hasStatus(400)
        .bodyText()
        .contains(place);
  }

  @Test
  void anEditSaysWhichVersionItHasSeen() {
    mint.edit =
        command -> {
          assertThat(command.seen()).isEqualTo(3);
          assertThat(command.change().active()).contains(false);
          assertThat(command.change().name()).isEmpty();
          return new EditCoupon.Outcome.Edited(filed());
        };

    assertThat(edit("\"3\"", "{\"active\":false}")).hasStatusOk().hasHeader("ETag", "\"3\"");

    assertThat(edit(null, "{}")).hasStatus(428);
    mint.edit = _ -> new EditCoupon.Outcome.Stale();
    assertThat(edit("\"2\"", "{}")).hasStatus(412);
    mint.edit = _ -> new EditCoupon.Outcome.BelowIssued(121);
    assertThat(edit("\"3\"", "{\"totalQuantity\":120}"))
        .hasStatus(400)
        .bodyText()
        .contains("#/totalQuantity", "121");
    mint.edit = _ -> new EditCoupon.Outcome.NeverOpen(NOON);
    assertThat(edit("\"3\"", "{}")).hasStatus(400).bodyText().contains("#/closesAt");
    assertThat(edit("\"3\"", "{\"name\":null}")).hasStatus(400);
  }

  @Test
  void whoGetsOneIsToldOrWhyNobodyDoes() {
    var request = "{\"userId\":\"%s\"}".formatted(FAN.value());
    assertRefused(post(ONE_COUPON + "/grants", request), "404 USER_NOT_FOUND");
    cast.users = somebody();
    mint.grant = _ -> new GrantCoupon.Outcome.Granted(ONE);
    assertThat(post(ONE_COUPON + "/grants", request))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.number")
        .isEqualTo(121);

    Map.<GrantCoupon.Outcome, String>of(
            new GrantCoupon.Outcome.GrantedBefore(ONE.terms().id()),
            "409 COUPON_ALREADY_ISSUED",
            new GrantCoupon.Outcome.SoldOut(),
            "409 COUPON_SOLD_OUT",
            new GrantCoupon.Outcome.NotActive(),
            "409 COUPON_NOT_ACTIVE",
            new GrantCoupon.Outcome.NoSuchCoupon(),
            "404 COUPON_NOT_FOUND")
        .forEach((outcome, answer) -> {
          mint.grant = _ -> outcome;
          assertRefused(post(ONE_COUPON + "/grants", request), answer);
        });
  }

  @Test
  void whatIsUsedIsNotTakenAway() {
    mint.revoke = _ -> new RevokeCoupon.Outcome.NotRevocable(CouponObstacle.USED);
    assertRefused(revoke(), "409 COUPON_NOT_USABLE");
    mint.revoke = _ -> new RevokeCoupon.Outcome.Revoked();
    assertThat(revoke()).hasStatus(204);
    mint.revoke = _ -> new RevokeCoupon.Outcome.NoSuchCoupon();
    assertRefused(revoke(), "404 COUPON_NOT_FOUND");
  }

  @Test
  void theHouseSeesAllOfThem() {
    mint.coupon = Optional.of(filed());
    assertThat(ask(HttpMethod.GET, CouponAdminController.PATH, "")).hasStatusOk();
    assertThat(mint.allAsked).isTrue();
    assertThat(ask(HttpMethod.GET, ONE_COUPON, "")).hasStatusOk().hasHeader("ETag", "\"3\"");
  }

  private static UserViews somebody() {
    var account = new Account(FAN, new Email(Scene.EMAIL), "Minji", Role.USER);
    return _ -> Optional.of(new UserViews.UserView(account, NOON));
  }

  private MvcTestResult revoke() {
    return ask(
        HttpMethod.DELETE, ONE_COUPON + "/grants/" + FAN.value(), "{\"reason\":\"sold on\"}");
  }

  private static void assertRefused(MvcTestResult result, String answer) {
    var words = answer.split(" ", 2);
    assertThat(result)
        .hasStatus(Integer.parseInt(words[0]))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(words[1]);
  }

  private MvcTestResult edit(@Nullable String ifMatch, String body) {
    var request =
        http.patch()
            .uri(ONE_COUPON)
            .header("Authorization", Tokens.bearerOfAdmin())
            .header("Content-Type", "application/json")
            .content(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
  }

  private MvcTestResult post(String path, String body) {
    return ask(HttpMethod.POST, path, body);
  }

  private MvcTestResult ask(HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}
