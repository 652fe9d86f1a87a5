package encore.persistence.payment.gateway;

import encore.domain.payment.PaymentId;
import encore.persistence.payment.gateway.CardGatewayProperties.Callbacks;
import encore.persistence.support.TestDatabase;
import java.time.Duration;

/** A look into the books of the simulated gateway, past its counter. */
final class SimulatedBooks {

  static final Duration LATE = Duration.ofSeconds(5);
  static final Duration NEVER = Duration.ofSeconds(10);

  private SimulatedBooks() {}

  /** Patient enough for a busy machine. */
  static CardGatewayProperties patient() {
    return settings(Duration.ofSeconds(30), Duration.ofMillis(1));
  }

  static CardGatewayProperties settings(Duration patience, Duration slowFor) {
    return new CardGatewayProperties(patience, 100, slowFor, LATE, NEVER, "", callbacks(20, 12));
  }

  static Callbacks callbacks(int batch, int attemptsMax) {
    return new Callbacks(
        Duration.ofSeconds(1),
        batch,
        attemptsMax,
        Duration.ofSeconds(10),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5),
        Duration.ofDays(30));
  }

  static long taken(TestDatabase database, PaymentId payment) {
    return sum(
        database,
        payment,
        """
        SELECT coalesce(sum(amount), 0)
          FROM card_gateway_charge
         WHERE payment_id = :payment
           AND outcome = 'APPROVED'
        """);
  }

  static long givenBack(TestDatabase database, PaymentId payment) {
    return sum(
        database,
        payment,
        """
        SELECT coalesce(sum(amount), 0)
          FROM card_gateway_refund
         WHERE payment_id = :payment
        """);
  }

  private static long sum(TestDatabase database, PaymentId payment, String statement) {
    return database
        .database()
        .sql()
        .sql(statement)
        .param("payment", payment.value())
        .query(Long.class)
        .single();
  }
}
