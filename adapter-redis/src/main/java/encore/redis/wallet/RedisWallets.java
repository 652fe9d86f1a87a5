package encore.redis.wallet;

import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.wallet.WalletTurn;
import encore.redis.support.LeasedTurns;
import encore.redis.support.Leases;
import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.DoubleSupplier;

/** The strategy of wallets that uses Redis. Without Redis everybody simply goes on. */
public final class RedisWallets {

  private final RedisScripts scripts;
  private final RedisWalletProperties limits;
  private final DoubleSupplier chance;
  private final MeterRegistry meters;

  /**
   * @param chance from 0 to 1, so that those who wait do not all come back at once
   */
  RedisWallets(
      RedisScripts scripts,
      RedisWalletProperties limits,
      DoubleSupplier chance,
      MeterRegistry meters) {
    this.scripts = scripts;
    this.limits = limits;
    this.chance = chance;
    this.meters = meters;
  }

  /**
   * Turns by leases.
   *
   * @param ids name their owners
   */
  public WalletTurn turn(Transactions transactions, Ids ids) {
    var bypassed =
        Counter.builder("encore.wallet.moves.bypassed")
            .description("Moves that went on without Redis, for it was away")
            .register(meters);
    var unleased = meters.counter("encore.wallet.moves.unleased");
    var wait = new Leases.Limits(limits.leaseTtl(), limits.leaseWait());
    var leases = new Leases(scripts, wait, chance, bypassed, unleased);
    return new RedisWalletTurn(new LeasedTurns(leases, transactions, ids));
  }
}
