package encore.application.payment;

import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A gateway that a test plays: what it has taken, what it says, and what happens meanwhile. */
public final class CardHouse implements CardGateway {

  private final Map<PaymentId, Money> taken = new ConcurrentHashMap<>();
  private final Map<PaymentId, Money> returned = new ConcurrentHashMap<>();
  private final AtomicInteger refunds = new AtomicInteger();

  /** What is said of a charge that was made. */
  public volatile BiFunction<PaymentId, Money, Charged> says =
      (payment, amount) -> new Charged.Approved("ch_" + payment.value(), amount);

  public volatile Runnable whileCharging = () -> {};
  public volatile boolean refuses;
  public volatile boolean cannotRefund;

  @Override
  public Charged charge(PaymentId payment, Money amount, String token) {
    if (refuses) {
      return new Charged.Declined("insufficient_funds");
    }
    taken.putIfAbsent(payment, amount);
    whileCharging.run();
    return says.apply(payment, amount);
  }

  @Override
  public Charged whatBecameOf(PaymentId payment) {
    var amount = taken.get(payment);
    return amount == null ? new Charged.NeverAsked() : says.apply(payment, amount);
  }

  @Override
  public Returned refund(PaymentId payment, Money amount) {
    refunds.incrementAndGet();
    if (cannotRefund) {
      return new Returned.Unknown("away");
    }
    returned.putIfAbsent(payment, amount);
    return new Returned.Done("re_" + payment.value());
  }

  /** What this payment has moved by now, both ways. */
  public long kept(PaymentId payment) {
    return taken.getOrDefault(payment, Money.ZERO).won()
        - returned.getOrDefault(payment, Money.ZERO).won();
  }

  public int refundsAsked() {
    return refunds.get();
  }
}
