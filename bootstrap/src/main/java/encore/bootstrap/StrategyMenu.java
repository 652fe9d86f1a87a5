package encore.bootstrap;

import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each strategy made when it is first asked for, since some have threads, and ended with us. */
final class StrategyMenu implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StrategyMenu.class);

  private final Function<LockStrategy, SeatClaims> kitchen;
  private final Function<Served, SeatClaims> finish;
  private final Map<LockStrategy, Served> served = new EnumMap<>(LockStrategy.class);

  StrategyMenu(Function<LockStrategy, SeatClaims> kitchen, Function<Served, SeatClaims> finish) {
    this.kitchen = kitchen;
    this.finish = finish;
  }

  record Served(LockStrategy strategy, SeatClaims claims) {}

  synchronized SeatClaims of(LockStrategy strategy) {
    return finish.apply(
        served.computeIfAbsent(strategy, name -> new Served(name, kitchen.apply(name))));
  }

  @Override
  public synchronized void close() {
    for (var each : served.values()) {
      if (each.claims() instanceof AutoCloseable closeable) {
        close(each.strategy(), closeable);
      }
    }
    served.clear();
  }

  /** One that does not end well must not keep the others from ending. */
  private static void close(LockStrategy strategy, AutoCloseable claims) {
    try {
      claims.close();
    } catch (Exception e) {
      log.warn("{} did not end well", strategy, e);
    }
  }
}
