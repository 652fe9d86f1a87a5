package encore.web.coupon;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.coupon.CouponsTest.COUPON;
import static encore.web.coupon.CouponsTest.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.ChooseIssueWay;
import encore.application.coupon.IssueCoupon;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import encore.application.coupon.IssueWay;
import encore.application.coupon.RequestCoupon.Outcome;
import encore.application.coupon.WaitingRequests;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.IssueRequestId;
import encore.domain.identity.UserId;
import encore.web.CouponStage.Mint;
import encore.web.OnStage;
import encore.web.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A promise over HTTP: who gets one, and how he asks for its answer. */
@OnStage
class PromisedCouponsTest {

  private static final IssueRequestId ID = new IssueRequestId(new UUID(0, 77));
  private static final String STATUS = "/api/coupons/issue-requests/" + ID.value();
  private static final ChooseIssueWay.Standing FLOWING = standing(IssueWay.ASYNC);

  private final MockMvcTester http;
  private final Mint mint;

  PromisedCouponsTest(MockMvcTester http, Mint mint) {
    this.http = http;
    this.mint = mint;
  }

  @AfterEach
  void nothingIsLeft() {
    mint.request = _ -> new Outcome.NoSuchCoupon();
    mint.issue = _ -> new IssueCoupon.Outcome.NoSuchCoupon();
    mint.promised = Optional.empty();
    mint.way = FLOWING;
  }

  @Test
  void whoPrefersAPromiseHasOneAndIsToldWhereTheAnswerWillBe() {
    mint.request = _ -> new Outcome.Accepted(request(FAN, new Answer.Pending()));

    var answer = issue("respond-async");

    assertThat(answer)
        .hasStatus(202)
        .hasHeader("Location", STATUS)
        .hasHeader("Retry-After", "1")
        .hasHeader("Preference-Applied", "respond-async")
        .hasHeader("Cache-Control", "no-store");
    assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("PENDING");
    assertThat(answer).bodyJson().extractingPath("$.requestId").isEqualTo(ID.value().toString());
  }

  @Test
  void whilePromisesAreNotKeptEverythingIsAnsweredAtOnce() {
    mint.way = standing(IssueWay.SYNC);
    mint.issue = _ -> new IssueCoupon.Outcome.Issued(ONE);

    assertThat(issue("respond-async")).hasStatus(201).doesNotContainHeader("Preference-Applied");
  }

  @Test
  void aPreferenceIsReadAsItsRfcHasIt() {
    var wishes =
        Map.of(
            "respond-async, wait=10", IssueMode.ASYNC,
            "Respond-Async; foo=\"a\"", IssueMode.ASYNC,
            "wait=5", IssueMode.SYNC,
            "handling=lenient, WAIT = 5", IssueMode.SYNC);
    wishes.forEach((line, mode) ->
        assertThat(IssuePreference.of(List.of(line)).wish()).as(line).contains(mode));
    for (var line : List.of("", "return=minimal", "respond", "respond-async-later", ",;=")) {
      assertThat(IssuePreference.of(List.of(line)).wish()).as(line).isEmpty();
    }
  }

  @Test
  void whoCannotBePromisedOneHearsItAtOnce() {
    var refusals =
        Map.<Outcome, String>of(
            new Outcome.SoldOut(), "COUPON_SOLD_OUT",
            new Outcome.IssuedBefore(ONE.terms().id()), "COUPON_ALREADY_ISSUED",
            new Outcome.NotOpen(NOON, NOON), "COUPON_NOT_ACTIVE",
            new Outcome.NotActive(), "COUPON_NOT_ACTIVE",
            new Outcome.NoSuchCoupon(), "COUPON_NOT_FOUND",
            new Outcome.Crowded(), "BUSY");
    refusals.forEach((outcome, code) -> {
      mint.request = _ -> outcome;
      assertThat(issue("respond-async")).bodyJson().extractingPath("$.code").isEqualTo(code);
    });
  }

  @Test
  void whoComesTooEarlyReadsTheSameEitherWay() {
    mint.request = _ -> new Outcome.NotOpen(NOON, NOON);
    mint.issue = _ -> new IssueCoupon.Outcome.NotOpen(NOON, NOON);

    for (var prefer : List.of("respond-async", "wait=5")) {
      assertThat(issue(prefer))
          .as(prefer)
          .bodyJson()
          .extractingPath("$.detail")
          .isEqualTo("It can be had from opensAt until closesAt.");
    }
  }

  @Test
  void hisAnswerIsHisAlone() {
    mint.promised = Optional.of(request(FAN, new Answer.Pending()));
    assertThat(ask()).hasStatusOk().hasHeader("Retry-After", "1");
    mint.promised = Optional.of(request(FAN, new Answer.Rejected(Reason.COUPON_SOLD_OUT, NOON)));
    assertThat(ask())
        .hasStatusOk()
        .doesNotContainHeader("Retry-After")
        .hasHeader("Cache-Control", "no-store")
        .bodyJson()
        .extractingPath("$.reasonCode")
        .isEqualTo("COUPON_SOLD_OUT");
    mint.promised = Optional.of(request(FAN, new Answer.Issued(ONE.terms().id(), NOON)));
    assertThat(ask())
        .bodyJson()
        .extractingPath("$.userCouponId")
        .isEqualTo(ONE.terms().id().value().toString());

    mint.promised = Optional.of(request(new UserId(new UUID(0, 9)), new Answer.Pending()));
    assertThat(ask())
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("ISSUE_REQUEST_NOT_FOUND");
    assertThat(http.get().uri(STATUS).exchange()).hasStatus(401);
  }

  @Test
  void anOperatorSeesTheWayAndWhoWaits() {
    var oldest = new WaitingRequests.Oldest(ID, Duration.ofMillis(1_250));
    mint.way =
        new ChooseIssueWay.Standing(
            FLOWING.chosen(), new WaitingRequests.Backlog(3, Optional.of(oldest)));
    var answer =
        http.get()
            .uri("/api/admin/coupons/way")
            .header("Authorization", Tokens.bearerOfAdmin())
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.way").isEqualTo("ASYNC");
    assertThat(answer).bodyJson().extractingPath("$.oldestSeconds").isEqualTo(1.25);
  }

  private static ChooseIssueWay.Standing standing(IssueWay way) {
    return new ChooseIssueWay.Standing(
        new ChooseIssueWay.Chosen(way, ChooseIssueWay.Why.FLOWING, NOON, Optional.empty()),
        new WaitingRequests.Backlog(0, Optional.empty()));
  }

  private static IssueRequest request(UserId owner, Answer answer) {
    return new IssueRequest(ID, COUPON, owner, NOON, answer);
  }

  private MvcTestResult ask() {
    return http.get().uri(STATUS).header("Authorization", Tokens.bearer()).exchange();
  }

  private MvcTestResult issue(String prefer) {
    return http.post()
        .uri("/api/coupons/" + COUPON.value() + "/issue")
        .header("Authorization", Tokens.bearer())
        .header("Prefer", prefer)
        .header("Content-Type", "application/json")
        .content("{}")
        .exchange();
  }
}
