package encore.web.payment;

import static encore.web.CashStage.PAYMENT;
import static encore.web.CashStage.ready;
import static encore.web.CashStage.terms;
import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CompletePayment;
import encore.application.payment.OpenPayment;
import encore.domain.booking.Booking;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.shared.Money;
import encore.web.CashStage.Cashier;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a buyer is told about his money. */
@OnStage
class PayingTest extends AtTheCounter {

  PayingTest(MockMvcTester http, Cashier cashier, Cast cast) {
    super(http, cashier, cast);
  }

  @Test
  void anOpenPaymentSaysWhatItCostsAndUntilWhen() {
    cashier.open = _ -> new OpenPayment.Outcome.Opened(ready());

    assertThat(open())
        .hasStatus(201)
        .hasHeader("Location", ONE)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"paymentId":"%s","bookingId":"%s","status":"READY","method":"POINT","amount":170000,
             "discountAmount":0,"payableAmount":170000,"currency":"KRW",
             "expiresAt":"2026-09-01T12:05:00Z"}
            """
                .formatted(PAYMENT.value(), BOOKING.value()));
  }

  @Test
  void whoBringsACouponIsToldWhatItTakesOff() {
    var coupon = new UserCouponId(new UUID(0, 2));
    cashier.open =
        command -> {
          assertThat(command.coupon()).contains(coupon);
          var terms = terms();
          var price = terms.price().less(new Money(17_000), coupon);
          return new OpenPayment.Outcome.Opened(
              new Payment.Ready(
                  new Payment.Terms(
                      PAYMENT, BOOKING, terms.buyer(), terms.method(), price, terms.until())));
        };

    var opened =
        post(
            "/api/payments",
            "{\"bookingId\":\"%s\",\"method\":\"POINT\",\"userCouponId\":\"%s\"}"
                .formatted(BOOKING.value(), coupon.value()));

    assertThat(opened).hasStatus(201).bodyJson().extractingPath("$.amount").isEqualTo(170_000);
    assertThat(opened).bodyJson().extractingPath("$.discountAmount").isEqualTo(17_000);
    assertThat(opened).bodyJson().extractingPath("$.payableAmount").isEqualTo(153_000);
    assertThat(opened)
        .bodyJson()
        .extractingPath("$.userCouponId")
        .isEqualTo(coupon.value().toString());
  }

  @Test
  void whoCannotOpenOneIsToldWhy() {
    var refusals =
        Map.<OpenPayment.Outcome, String>of(
            new OpenPayment.Outcome.NotEnough(new Money(170_000), new Money(100_000)),
            "402 INSUFFICIENT_BALANCE",
            new OpenPayment.Outcome.HoldEnded(FIVE_PAST),
            "409 BOOKING_EXPIRED",
            new OpenPayment.Outcome.NotPayable(true),
            "409 BOOKING_NOT_PAYABLE",
            new OpenPayment.Outcome.NotPayable(false),
            "409 BOOKING_NOT_PAYABLE",
            new OpenPayment.Outcome.ExistsAlready(PAYMENT),
            "409 PAYMENT_ALREADY_EXISTS",
            new OpenPayment.Outcome.Contended(),
            "503 BUSY",
            new OpenPayment.Outcome.NoSuchBooking(),
            "404 BOOKING_NOT_FOUND",
            new OpenPayment.Outcome.CouponRefused(CouponObstacle.EXPIRED),
            "409 COUPON_NOT_USABLE",
            new OpenPayment.Outcome.NoSuchCoupon(),
            "404 COUPON_NOT_FOUND");
    refusals.forEach((outcome, answer) -> {
      cashier.open = _ -> outcome;
      assertRefused(open(), answer);
    });
    assertThat(post("/api/payments", "{\"method\":\"GOLD\"}")).hasStatus(400);
  }

  @Test
  void whoHasPaidIsToldWhatHeHasNow() {
    var booking = new Booking.Confirmed(Scene.terms(12, 13), NOON);
    cashier.complete =
        _ ->
            new CompletePayment.Outcome.Paid(
                PAID, booking, Optional.of(new Money(500_000)), Optional.of(new Money(330_000)));

    assertThat(post(COMPLETE, "{}"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"paymentId":"%s","status":"COMPLETED","paidAmount":170000,"previousBalance":500000,
             "currentBalance":330000,"completedAt":"2026-09-01T12:00:00Z",
             "booking":{"bookingId":"%s","status":"CONFIRMED","seats":[12,13]}}
            """
                .formatted(PAYMENT.value(), BOOKING.value()));
  }

  @Test
  void aGatewayThatDoesNotAnswerIsNotAFailure() {
    cashier.complete = _ -> new CompletePayment.Outcome.Pending(new Payment.Charging(terms()));

    assertThat(post(COMPLETE, "{\"gatewayToken\":\"tok_late\"}"))
        .hasStatus(202)
        .hasHeader("Location", ONE)
        .hasHeader("Retry-After", "2")
        .bodyText()
        .contains("CHARGING");
  }

  @Test
  void whoAsksWithAKeyIsToldWhenToAskAgainToo() {
    cashier.complete = _ -> new CompletePayment.Outcome.Pending(new Payment.Charging(terms()));

    assertThat(
            http.post()
                .uri(COMPLETE)
                .header("Authorization", Tokens.bearer("fan1@example.com"))
                .header("Idempotency-Key", "a-card-that-takes-its-time")
                .header("Content-Type", "application/json")
                .content("{\"gatewayToken\":\"tok_late\"}")
                .exchange())
        .hasStatus(202)
        .hasHeader("Location", ONE)
        .hasHeader("Retry-After", "2");
  }

  @Test
  void whoCannotCompleteOneIsToldWhy() {
    var lapsed = new Payment.Lapsed(terms(), PaymentEnd.CANCELLED_BY_BUYER, NOON);
    var back = new Payment.Refunding(terms(), PaymentEnd.HOLD_ENDED, new Money(170_000));
    var refusals =
        Map.<CompletePayment.Outcome, String>of(
            new CompletePayment.Outcome.NotEnough(new Money(2), new Money(1)),
            "402 INSUFFICIENT_BALANCE",
            new CompletePayment.Outcome.Declined("insufficient_funds"),
            "402 CARD_DECLINED",
            new CompletePayment.Outcome.GoesBack(back),
            "409 BOOKING_NOT_PAYABLE",
            new CompletePayment.Outcome.OverAlready(lapsed),
            "409 BOOKING_NOT_PAYABLE",
            new CompletePayment.Outcome.HoldEnded(FIVE_PAST),
            "409 BOOKING_EXPIRED",
            new CompletePayment.Outcome.PaidBefore(PAID),
            "409 PAYMENT_ALREADY_COMPLETED",
            new CompletePayment.Outcome.NoToken(),
            "400 VALIDATION_FAILED",
            new CompletePayment.Outcome.CouponGone(),
            "409 COUPON_NOT_USABLE",
            new CompletePayment.Outcome.NoSuchPayment(),
            "404 PAYMENT_NOT_FOUND");
    cashier.complete = _ -> new CompletePayment.Outcome.Contended();
    assertRefused(post(COMPLETE, "{}"), "503 BUSY");
    refusals.forEach((outcome, answer) -> {
      cashier.complete = _ -> outcome;
      assertRefused(post(COMPLETE, "{}"), answer);
    });
  }

  private MvcTestResult open() {
    return post(
        "/api/payments", "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(BOOKING.value()));
  }
}
