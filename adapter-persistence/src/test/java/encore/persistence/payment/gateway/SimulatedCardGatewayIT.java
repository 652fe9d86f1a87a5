package encore.persistence.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CardGateway;
import encore.domain.payment.PaymentId;
import encore.persistence.support.TestDatabase;
import encore.testing.CardGatewayContract;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

/** Each question is asked of another instance, as after a restart: only the books are the same. */
class SimulatedCardGatewayIT extends CardGatewayContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @AfterEach
  void nobodyHadToBeEnded() {
    assertThat(DATABASE.deadlocks()).isZero();
  }

  @Override
  protected CardGateway gateway() {
    return CardGatewayConfig.gatewayOver(DATABASE.database(), SimulatedBooks.patient());
  }

  @Override
  protected String goodCard() {
    return "tok_approve";
  }

  @Override
  protected String emptyCard() {
    return "tok_decline";
  }

  @Override
  protected long taken(PaymentId payment) {
    return SimulatedBooks.taken(DATABASE, payment);
  }

  @Override
  protected long givenBack(PaymentId payment) {
    return SimulatedBooks.givenBack(DATABASE, payment);
  }

  @Override
  protected <T> T withinATransaction(Callable<T> work) {
    return DATABASE
        .database()
        .inOne(() -> {
          try {
            return work.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalArgumentException(e);
          }
        });
  }
}
