package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.payment.CardGateway;
import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CardGateway.Returned;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every gateway owes us, whoever runs it and however often it is asked. */
public abstract class CardGatewayContract {

  protected static final Money PRICE = new Money(170_000);

  /** A gateway as a new instance of ours finds it. */
  protected abstract CardGateway gateway();

  protected abstract String goodCard();

  protected abstract String emptyCard();

  /** How much was taken from cards for this payment, as the other company has it in its books. */
  protected abstract long taken(PaymentId payment);

  /** How much of it was given back. */
  protected abstract long givenBack(PaymentId payment);

  protected abstract <T> T withinATransaction(Callable<T> work);

  protected static PaymentId aPayment() {
    return new PaymentId(UUID.randomUUID());
  }

  @Test
  void aGoodCardIsChargedOnceHoweverOftenAndWithWhatItIsAsked() {
    var payment = aPayment();
    var first = gateway().charge(payment, PRICE, goodCard());

    assertThat(first)
        .isInstanceOfSatisfying(
            Charged.Approved.class, approved -> assertThat(approved.amount()).isEqualTo(PRICE));
    assertThat(gateway().charge(payment, PRICE, goodCard())).isEqualTo(first);
    assertThat(gateway().charge(payment, PRICE, emptyCard())).isEqualTo(first);
    assertThat(gateway().charge(payment, new Money(1), goodCard()))
        .as("says which amount moved")
        .isEqualTo(first);
    assertThat(gateway().whatBecameOf(payment)).isEqualTo(first);
    assertThat(taken(payment)).isEqualTo(PRICE.won());
  }

  @Test
  void whatIsDeclinedStaysDeclined() {
    var payment = aPayment();
    var first = gateway().charge(payment, PRICE, emptyCard());

    assertThat(first).isInstanceOf(Charged.Declined.class);
    assertThat(gateway().charge(payment, PRICE, goodCard())).isEqualTo(first);
    assertThat(gateway().whatBecameOf(payment)).isEqualTo(first);
    assertThat(taken(payment)).isZero();
  }

  @Test
  void whoWasToldThatNothingWasAskedIsNotChargedLater() {
    var payment = aPayment();

    assertThat(gateway().whatBecameOf(payment)).isEqualTo(new Charged.NeverAsked());
    assertThat(gateway().charge(payment, PRICE, goodCard())).isInstanceOf(Charged.Declined.class);
    assertThat(gateway().whatBecameOf(payment)).isEqualTo(new Charged.NeverAsked());
    assertThat(taken(payment)).isZero();
  }

  @Test
  void aHundredChargesOfOnePaymentAtOnceTakeTheMoneyOnce() throws Exception {
    var payment = aPayment();

    var answers = Race.race(100, _ -> () -> gateway().charge(payment, PRICE, goodCard()));

    assertThat(answers).hasSize(100).containsOnly(gateway().whatBecameOf(payment));
    assertThat(answers.getFirst()).isInstanceOf(Charged.Approved.class);
    assertThat(taken(payment)).isEqualTo(PRICE.won());
  }

  @Test
  void aChargeAndTheQuestionWhatBecameOfItAgree() throws Exception {
    for (int round = 0; round < 20; round++) {
      var payment = aPayment();

      var answers =
          Race.race(
              2,
              n ->
                  () ->
                      n == 0
                          ? gateway().charge(payment, PRICE, goodCard())
                          : gateway().whatBecameOf(payment));

      boolean isNever = answers.get(1) instanceof Charged.NeverAsked;
      assertThat(taken(payment)).isEqualTo(isNever ? 0 : PRICE.won());
      assertThat(answers.get(0) instanceof Charged.Approved).isEqualTo(!isNever);
    }
  }

  @Test
  void allOfItIsGivenBackOnce() throws Exception {
    var payment = aPayment();
    gateway().charge(payment, PRICE, goodCard());

    var answers = Race.race(20, _ -> () -> gateway().refund(payment, PRICE));

    assertThat(answers).hasOnlyElementsOfType(Returned.Done.class);
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(givenBack(payment)).isEqualTo(PRICE.won());
  }

  @Test
  void whereNothingWasTakenNothingIsGivenBack() {
    var declined = aPayment();
    gateway().charge(declined, PRICE, emptyCard());
    var unheardOf = aPayment();

    assertThat(gateway().refund(declined, PRICE)).isEqualTo(new Returned.NothingCharged());
    assertThat(gateway().refund(unheardOf, PRICE)).isEqualTo(new Returned.NothingCharged());
    assertThat(gateway().charge(unheardOf, PRICE, goodCard()))
        .as("nobody would give this back")
        .isInstanceOf(Charged.Declined.class);
    assertThat(givenBack(declined) + givenBack(unheardOf) + taken(unheardOf)).isZero();
  }

  @Test
  void partOfItIsNotGivenBack() {
    var payment = aPayment();
    gateway().charge(payment, PRICE, goodCard());

    assertThatThrownBy(() -> gateway().refund(payment, new Money(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(givenBack(payment)).isZero();
  }

  @Test
  void nobodyAsksWithinATransaction() {
    var payment = aPayment();

    assertThatThrownBy(() -> withinATransaction(() -> gateway().charge(payment, PRICE, goodCard())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> withinATransaction(() -> gateway().whatBecameOf(payment)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> withinATransaction(() -> gateway().refund(payment, PRICE)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(taken(payment)).isZero();
  }
}
