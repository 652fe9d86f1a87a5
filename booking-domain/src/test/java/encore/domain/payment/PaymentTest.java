package encore.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment.Charging;
import encore.domain.payment.Payment.Completed;
import encore.domain.payment.Payment.Lapsed;
import encore.domain.payment.Payment.Ready;
import encore.domain.payment.Payment.Refunded;
import encore.domain.payment.Payment.Refunding;
import encore.domain.payment.Payment.Terms;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofMinutes(5));
  private static final Money PRICE = new Money(280_000);
  private static final Receipt POINTS = new Receipt.Points(new TransferId(UUID.randomUUID()));
  private static final Receipt CARD = new Receipt.Card("ch_1");

  private static Terms terms(PayMethod method, Money amount) {
    return new Terms(
        new PaymentId(UUID.randomUUID()),
        new BookingId(UUID.randomUUID()),
        new UserId(UUID.randomUUID()),
        method,
        Price.of(amount),
        END);
  }

  private final Terms points = terms(PayMethod.POINT, PRICE);
  private final Terms card = terms(PayMethod.CARD, PRICE);

  @Test
  void pointsPayAtOnceAndComeBackAtOnce() {
    var paid = new Ready(points).complete(POINTS, NOON);

    assertThat(paid).isEqualTo(new Completed(points, POINTS, NOON));
    assertThat(paid.refunded(PaymentEnd.CANCELLED_BY_BUYER, END, Optional.of(PRICE)))
        .isEqualTo(
            new Refunded(points, PaymentEnd.CANCELLED_BY_BUYER, PRICE, END, Optional.of(PRICE)));
  }

  @Test
  void aCardIsChargedFirstAndGivenBackByItsGateway() {
    var charging = new Ready(card).charge();
    var paid = charging.complete(card.booking(), CARD, NOON);

    assertThat(charging).isEqualTo(new Charging(card));
    assertThat(paid.terms()).isEqualTo(card);
    assertThat(paid.refund(PaymentEnd.CANCELLED_BY_HOUSE).done(END))
        .isEqualTo(new Refunded(card, PaymentEnd.CANCELLED_BY_HOUSE, PRICE, END, Optional.empty()));
  }

  @Test
  void aCardHasNotPaidBeforeItWasChargedAndPointsAreNeverCharged() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ready(card).complete(CARD, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ready(points).charge());
  }

  @Test
  void nobodyGivesCardsTheirMoneyBackButTheGateway() {
    var paid = new Charging(card).complete(card.booking(), CARD, NOON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.refunded(PaymentEnd.HOLD_ENDED, NOON, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Completed(points, POINTS, NOON).refund(PaymentEnd.HOLD_ENDED));
  }

  @Test
  void moneyThatCameLateBuysTheSameSeatsUnderAnotherBookingOrGoesBack() {
    var charging = new Charging(card);
    var again = new BookingId(UUID.randomUUID());

    assertThat(charging.complete(again, CARD, END).terms().booking()).isEqualTo(again);
    assertThat(charging.refund(PaymentEnd.HOLD_ENDED, PRICE))
        .isEqualTo(new Refunding(card, PaymentEnd.HOLD_ENDED, PRICE));
  }

  @Test
  void allThatCameGoesBackAlsoWhenItWasAnotherAmount() {
    var other = new Money(1);
    assertThat(new Charging(card).refund(PaymentEnd.AMOUNT_DIFFERS, other).done(END).amount())
        .isEqualTo(other);
  }

  @Test
  void aPaymentEndsWithItsHoldAtThatVeryInstant() {
    var ready = new Ready(points);

    assertThat(ready.at(END.minusNanos(1))).isEqualTo(ready);
    assertThat(ready.at(END)).isEqualTo(new Lapsed(points, PaymentEnd.HOLD_ENDED, END));
  }

  @Test
  void whatCostsNothingNeedsNoGateway() {
    var free = new Ready(terms(PayMethod.CARD, Money.ZERO));
    assertThat(
            free.complete(new Receipt.Free(), NOON)
                .refunded(PaymentEnd.CANCELLED_BY_BUYER, END, Optional.empty())
                .amount())
        .isEqualTo(Money.ZERO);
  }

  @Test
  void whoMayGiveBackUntilADayBeforeMayNotAtThatInstant() {
    var starts = NOON.plus(Duration.ofDays(2));
    assertThat(new RefundPolicy(Duration.ofDays(1)).endFor(starts))
        .isEqualTo(NOON.plus(Duration.ofDays(1)));
  }
}
