package encore.web.payment;

import static encore.web.CashStage.PAYMENT;
import static encore.web.CashStage.terms;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Refunds;
import encore.application.booking.ReleaseHold;
import encore.domain.payment.Payment;
import encore.domain.payment.Receipt;
import encore.domain.wallet.TransferId;
import encore.web.CashStage.Cashier;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who pays, and a counter that a test sets up. */
abstract class AtTheCounter {

  static final String ONE = "/api/payments/" + PAYMENT.value();
  static final String COMPLETE = ONE + "/complete";
  static final Payment.Completed PAID =
      new Payment.Completed(terms(), new Receipt.Points(new TransferId(new UUID(0, 1))), NOON);

  final MockMvcTester http;
  final Cashier cashier;
  final Cast cast;

  AtTheCounter(MockMvcTester http, Cashier cashier, Cast cast) {
    this.http = http;
    this.cashier = cashier;
    this.cast = cast;
  }

  @AfterEach
  void nothingIsLeft() {
    cashier.payment = Optional.empty();
    cashier.refund = new Refunds.Result.NotPaid();
    cashier.isBusy = false;
    cast.releaseHold = _ -> new ReleaseHold.Outcome.NoSuchBooking();
  }

  static void assertRefused(MvcTestResult result, String answer) {
    var words = answer.split(" ", 2);
    assertThat(result)
        .hasStatus(Integer.parseInt(words[0]))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(words[1]);
  }

  MvcTestResult post(String path, String body) {
    return ask("fan1@example.com", HttpMethod.POST, path, body);
  }

  MvcTestResult ask(String who, HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", Tokens.bearer(who))
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}
