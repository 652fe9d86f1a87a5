package encore.persistence.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CardGateway;
import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CardGateway.Returned;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each test card does, as the readme of a gateway would tell it. */
class CardStoriesIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
  private static final Money PRICE = new Money(55_000);
  private static final Duration A_TICK = Duration.ofMillis(1);

  private final PaymentId payment = new PaymentId(UUID.randomUUID());

  @BeforeEach
  void atNoon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_approve", "tok_twice", "tok_unknown_refund"})
  void someAreApprovedAtOnce(String token) {
    assertApproved(charge(token));
  }

  @ParameterizedTest
  @CsvSource({
    "tok_decline, insufficient_funds",
    "tok_decline_lost_card, lost_card",
    "tok_unheard_of, invalid_token",
    "'', invalid_token",
    "TOK_APPROVE, invalid_token"
  })
  void someAreDeclinedForAReason(String token, String code) {
    assertThat(charge(token)).isEqualTo(new Charged.Declined(code));
    assertThat(SimulatedBooks.taken(DATABASE, payment)).isZero();
  }

  @Test
  void theSlowOneChargesWhenNobodyWaitsAnyMore() {
    var impatient =
        CardGatewayConfig.gatewayOver(
            DATABASE.database(),
            SimulatedBooks.settings(Duration.ofMillis(50), Duration.ofSeconds(30)));

    var answer = impatient.charge(payment, PRICE, "tok_slow");

    assertThat(answer).isEqualTo(new Charged.Unknown("no answer within PT0.05S"));
    Await.until("it has come in", Duration.ofSeconds(20), this::isInTheBooks);
    assertThat(charge("tok_approve")).isEqualTo(new Charged.Unknown("still at work"));
    after(Duration.ofSeconds(30));
    assertApproved(gateway().whatBecameOf(payment));
  }

  @Test
  void theSlowOneIsHeardByWhoIsPatient() {
    var patient = CardGatewayConfig.gatewayOver(DATABASE.database(), SimulatedBooks.patient());
    DATABASE.setClock(Optional.empty());

    assertApproved(patient.charge(payment, PRICE, "tok_slow"));
  }

  @Test
  void theLateOneIsNotKnownBeforeItsTime() {
    var stillAtWork = new Charged.Unknown("still at work");
    assertThat(charge("tok_late")).isEqualTo(stillAtWork);
    after(SimulatedBooks.LATE.minus(A_TICK));
    assertThat(gateway().whatBecameOf(payment)).isEqualTo(stillAtWork);
    assertThat(gateway().refund(payment, PRICE))
        .as("it may be charged yet")
        .isInstanceOf(Returned.Unknown.class);

    after(SimulatedBooks.LATE);
    assertApproved(gateway().whatBecameOf(payment));
    assertApproved(charge("tok_decline"));
    assertThat(gateway().refund(payment, PRICE)).isInstanceOf(Returned.Done.class);
  }

  @Test
  void theSilentOneIsKnownToWhoAsks() {
    assertThat(charge("tok_silent")).isEqualTo(new Charged.Unknown("the answer was lost"));

    assertApproved(gateway().whatBecameOf(payment));
    assertThat(callbacks()).isZero();
  }

  @Test
  void theNeverOneIsGivenUpForGoodAfterAWhile() {
    var stillAtWork = new Charged.Unknown("still at work");
    assertThat(charge("tok_never")).isEqualTo(stillAtWork);
    after(SimulatedBooks.NEVER.minus(A_TICK));
    assertThat(gateway().whatBecameOf(payment)).isEqualTo(stillAtWork);

    after(SimulatedBooks.NEVER);
    assertThat(gateway().whatBecameOf(payment)).isEqualTo(new Charged.NeverAsked());
    assertThat(charge("tok_approve")).isEqualTo(new Charged.Declined("too_late"));
    assertThat(gateway().refund(payment, PRICE)).isEqualTo(new Returned.NothingCharged());
    assertThat(SimulatedBooks.taken(DATABASE, payment)).isZero();
    assertThat(callbacks()).isZero();
  }

  @Test
  void theAnswerToARefundMayBeLostOnce() {
    charge("tok_unknown_refund");

    assertThat(gateway().refund(payment, PRICE)).isInstanceOf(Returned.Unknown.class);
    assertThat(SimulatedBooks.givenBack(DATABASE, payment)).isEqualTo(PRICE.won());
    var second = gateway().refund(payment, PRICE);
    assertThat(second).isInstanceOf(Returned.Done.class);
    assertThat(gateway().refund(payment, PRICE)).isEqualTo(second);
    assertThat(SimulatedBooks.givenBack(DATABASE, payment)).isEqualTo(PRICE.won());
  }

  /** Another instance each time, as after a kill. */
  private static CardGateway gateway() {
    return CardGatewayConfig.gatewayOver(DATABASE.database(), SimulatedBooks.patient());
  }

  private Charged charge(String token) {
    return gateway().charge(payment, PRICE, token);
  }

  private static void after(Duration time) {
    DATABASE.setClock(Optional.of(NOON.plus(time)));
  }

  private static void assertApproved(Charged answer) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Charged.Approved.class, approved -> assertThat(approved.amount()).isEqualTo(PRICE));
  }

  private boolean isInTheBooks() {
    return SimulatedBooks.taken(DATABASE, payment) > 0;
  }

  private int callbacks() {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT count(*) FROM card_gateway_callback WHERE payment_id = :payment")
        .param("payment", payment.value())
        .query(Integer.class)
        .single();
  }
}
