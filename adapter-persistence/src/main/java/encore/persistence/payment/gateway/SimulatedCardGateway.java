package encore.persistence.payment.gateway;

import encore.application.payment.CardGateway;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Our side of the line to the simulated gateway: a bound on waiting, and nothing within ours. */
final class SimulatedCardGateway implements CardGateway {

  private final SimulatedServer server;
  private final Patience patience;

  SimulatedCardGateway(SimulatedServer server, Patience patience) {
    this.server = server;
    this.patience = patience;
  }

  @Override
  public Charged charge(PaymentId payment, Money amount, String token) {
    return charged(() -> server.charge(payment, amount, token));
  }

  @Override
  public Charged whatBecameOf(PaymentId payment) {
    return charged(() -> server.whatBecameOf(payment));
  }

  @Override
  public Returned refund(PaymentId payment, Money amount) {
    requireNoTransaction();
    return patience.ask(() -> server.refund(payment, amount), Returned.Unknown::new);
  }

  private Charged charged(Supplier<Charged> question) {
    requireNoTransaction();
    return patience.ask(question, Charged.Unknown::new);
  }

  /**
   * Locks would be held while another company thinks, and a rollback would not undo what it did.
   */
  private static void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the card gateway is never asked within a transaction");
    }
  }
}
