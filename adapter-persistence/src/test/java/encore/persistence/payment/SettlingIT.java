package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CompletePayment;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.persistence.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a charge that could not be settled at once. */
class SettlingIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PayOffice house = new PayOffice(DATABASE);

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  /** Else he would be told that nothing was changed, and charge another card. */
  @Test
  void whoCannotBeSettledAfterTheGatewayWasAskedIsPending() {
    var held = house.held(0, 1);
    var payment = house.opened(held, PayMethod.CARD);
    house.usePass =
        (_, _) -> {
          throw new Unavailable("postgres", Reason.BUSY, new IllegalStateException("a crowd"));
        };

    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.Pending.class);
    assertThat(house.payment(payment)).isInstanceOf(Payment.Charging.class);

    house.usePass = (_, _) -> {};
    house.office.setClock(NOON.plusSeconds(30));
    house.desk.settleDue().settle();
    assertThat(house.payment(payment)).isInstanceOf(Payment.Completed.class);
  }

  @Test
  void oneThatCannotBeAskedAboutDoesNotKeepTheOthersWaiting() {
    var hall = house.office.hall();
    house.gateway.says = (_, _) -> new Charged.Unknown("silence");
    var broken = house.held(hall, 0, 1);
    var brokenPayment = house.opened(broken, PayMethod.CARD);
    house.complete(broken, brokenPayment);
    house.office.setClock(NOON.plusMillis(1));
    var fine = house.held(hall, 0, 2);
    var finePayment = house.opened(fine, PayMethod.CARD);
    house.complete(fine, finePayment);
    house.gateway.says =
        (payment, amount) -> {
          if (payment.equals(brokenPayment)) {
            throw new IllegalStateException("a gateway nobody understands");
          }
          return new Charged.Approved("ch", amount);
        };
    house.office.setClock(NOON.plusSeconds(31));

    var done = house.desk.settleDue().settle();

    assertThat(done.failures()).extracting(f -> f.payment()).containsExactly(brokenPayment);
    assertThat(house.payment(finePayment)).isInstanceOf(Payment.Completed.class);
    assertThat(house.payment(brokenPayment)).isInstanceOf(Payment.Charging.class);
  }
}
