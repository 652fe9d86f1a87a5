package encore.web.payment;

import static encore.web.CashStage.terms;
import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FIVE_PAST;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Refunds;
import encore.application.booking.ReleaseHold;
import encore.application.payment.CancelPayment;
import encore.application.payment.PaymentViews.View;
import encore.domain.booking.Booking;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.shared.Money;
import encore.web.CashStage.Cashier;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Money comes back, and who has no part in it learns nothing. */
@OnStage
class GivingBackTest extends AtTheCounter {

  GivingBackTest(MockMvcTester http, Cashier cashier, Cast cast) {
    super(http, cashier, cast);
  }

  @Test
  void whoGivesBackIsToldWhatComesBackOrUntilWhenItWould() {
    cashier.cancel =
        _ ->
            new CancelPayment.Outcome.GivenBack(
                PAID.refunded(
                    PaymentEnd.CANCELLED_BY_BUYER, FIVE_PAST, Optional.of(new Money(500_000))));
    assertThat(post(ONE + "/cancel", "{\"reason\":\"fell ill\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"status":"REFUNDED","reason":"CANCELLED_BY_BUYER","refundedAmount":170000,
             "currentBalance":500000}
            """);

    cashier.cancel = _ -> new CancelPayment.Outcome.TooLate(NOON);
    assertThat(post(ONE + "/cancel", "{}"))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"PAYMENT_NOT_REFUNDABLE","refundableUntil":"2026-09-01T12:00:00Z"}
            """);

    cashier.cancel = _ -> new CancelPayment.Outcome.Used();
    assertThat(post(ONE + "/cancel", "{}"))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"PAYMENT_NOT_REFUNDABLE","reason":"TICKET_CHECKED"}
            """);

    cashier.cancel = _ -> new CancelPayment.Outcome.NotRefundable(new Payment.Charging(terms()));
    assertRefused(post(ONE + "/cancel", "{}"), "409 PAYMENT_NOT_REFUNDABLE");
  }

  @Test
  void aStrangersPaymentDoesNotExist() {
    cashier.payment = Optional.of(new View(PAID, NOON, Optional.empty()));

    assertThat(ask("fan1@example.com", HttpMethod.GET, ONE, "")).hasStatusOk();
    assertRefused(ask("stranger@example.com", HttpMethod.GET, ONE, ""), "404 PAYMENT_NOT_FOUND");
    assertThat(ask("fan1@example.com", HttpMethod.GET, "/api/payments", ""))
        .bodyText()
        .contains("\"hasMore\":false");
  }

  @Test
  void lettingGoOfWhatWasPaidForTellsTheRefund() {
    cast.releaseHold =
        _ -> new ReleaseHold.Outcome.Confirmed(new Booking.Confirmed(Scene.terms(12), NOON));
    cashier.refund =
        new Refunds.Result.Done(
            new Booking.Cancelled(Scene.terms(12), FIVE_PAST),
            new Money(170_000),
            Optional.of(new Money(500_000)));
    var path = "/api/bookings/" + BOOKING.value();

    assertThat(ask("fan1@example.com", HttpMethod.DELETE, path, ""))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"refund\":{\"amount\":170000,\"balanceAfter\":500000}}");

    cashier.refund = new Refunds.Result.TooLate(NOON);
    assertRefused(
        ask("fan1@example.com", HttpMethod.DELETE, path, ""), "409 PAYMENT_NOT_REFUNDABLE");
    cashier.refund = new Refunds.Result.Used();
    assertRefused(
        ask("fan1@example.com", HttpMethod.DELETE, path, ""), "409 PAYMENT_NOT_REFUNDABLE");
    cashier.refund = new Refunds.Result.NotPaid();
    assertRefused(
        ask("fan1@example.com", HttpMethod.DELETE, path, ""), "409 BOOKING_NOT_CANCELLABLE");
  }

  /** BUSY says that nothing was done; the seats are on the market already. */
  @Test
  void whoIsNotToldOfTheMoneyAfterHisSeatsWereLetGoIsNotToldThatNothingWasDone() {
    cast.releaseHold =
        _ -> new ReleaseHold.Outcome.Released(new Booking.Cancelled(Scene.terms(12), NOON));
    cashier.isBusy = true;

    assertRefused(
        ask("fan1@example.com", HttpMethod.DELETE, "/api/bookings/" + BOOKING.value(), ""),
        "503 OUTCOME_UNKNOWN");
  }
}
