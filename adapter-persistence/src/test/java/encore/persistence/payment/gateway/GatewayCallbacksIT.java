package encore.persistence.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.payment.gateway.GatewayCallbacks.Callback;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayCallbacksIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  @BeforeEach
  void nothingIsLeftAtNoon() {
    DATABASE.database().sql().sql("DELETE FROM card_gateway_callback").update();
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void whatBecameOfAChargeIsToldWhenItIsKnown() {
    var payment = charge("tok_late");
    assertThat(take()).isEmpty();

    after(SimulatedBooks.LATE);
    assertThat(take())
        .extracting(Callback::body)
        .containsExactly(
            "{\"type\" : \"charge.approved\", \"timestamp\" : \"2026-09-01T12:00:05.000000Z\","
                + " \"data\" : {\"paymentId\" : \"%s\"}}".formatted(payment.value()));
  }

  @Test
  void oneThatWasNotHeardComesAgainLaterEachTimeUntilItIsGivenUp() {
    charge("tok_decline");
    var callbacks = callbacks(20, 3);
    var first = callbacks.take();
    assertThat(first).hasSize(1);
    assertThat(callbacks.take()).as("on its way").isEmpty();

    after(Duration.ofSeconds(10));
    assertThat(callbacks.take()).isEqualTo(first);
    after(Duration.ofSeconds(29));
    assertThat(callbacks.take()).isEmpty();
    after(Duration.ofSeconds(30));
    assertThat(callbacks.take()).isEqualTo(first);
    after(Duration.ofDays(29));
    assertThat(callbacks.take()).as("given up").isEmpty();
  }

  @Test
  void oneThatWasHeardComesNoMoreAndOneThatIsToldTwiceComesTwice() {
    charge("tok_approve");
    charge("tok_twice");
    var first = take();
    assertThat(first).hasSize(2);

    first.forEach(each -> callbacks(20, 12).delivered(each.id()));
    var second = take();
    assertThat(second).hasSize(1);
    assertThat(first).containsAll(second);
    callbacks(20, 12).delivered(second.getFirst().id());
    callbacks(20, 12).delivered(second.getFirst().id());
    after(Duration.ofDays(1));
    assertThat(take()).isEmpty();
  }

  @Test
  void twoWhoTakeAtOnceTakeDifferentOnes() throws Exception {
    for (int i = 0; i < 40; i++) {
      charge("tok_approve");
    }

    var taken = Race.race(4, _ -> () -> callbacks(10, 12).take());

    assertThat(taken.stream().flatMap(List::stream).map(Callback::id)).doesNotHaveDuplicates();
    assertThat(taken).allMatch(batch -> batch.size() <= 10);
  }

  @Test
  void whatIsOldIsForgottenButNeverACharge() {
    var payment = charge("tok_approve");
    assertThat(callbacks(20, 12).tidy()).isZero();

    after(Duration.ofDays(30).plusMillis(1));
    assertThat(callbacks(20, 12).tidy()).isEqualTo(1);
    assertThat(SimulatedBooks.taken(DATABASE, payment)).isPositive();
    for (var act :
        List.of("DELETE FROM card_gateway_charge", "UPDATE card_gateway_charge SET amount = 1")) {
      assertThatThrownBy(() -> DATABASE.database().sql().sql(act).update())
          .hasMessageContaining("stays what it is");
    }
  }

  private static PaymentId charge(String token) {
    var payment = new PaymentId(UUID.randomUUID());
    CardGatewayConfig.gatewayOver(DATABASE.database(), SimulatedBooks.patient())
        .charge(payment, new Money(1_000), token);
    return payment;
  }

  private static List<Callback> take() {
    return callbacks(20, 12).take();
  }

  private static GatewayCallbacks callbacks(int batch, int attemptsMax) {
    return new GatewayCallbacks(DATABASE.database(), SimulatedBooks.callbacks(batch, attemptsMax));
  }

  private static void after(Duration time) {
    DATABASE.setClock(Optional.of(NOON.plus(time)));
  }
}
