package encore.bootstrap;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.domain.wallet.WalletMove;
import encore.persistence.support.Net;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** Times every move of a wallet by its kind and outcome, whatever the strategy. */
final class MeasuredWalletMoves implements WalletMoves {

  private final WalletMoves inner;
  private final WalletStrategy strategy;
  private final MeterRegistry meters;

  MeasuredWalletMoves(WalletMoves inner, WalletStrategy strategy, MeterRegistry meters) {
    this.inner = inner;
    this.strategy = strategy;
    this.meters = meters;
  }

  @Override
  public Result move(WalletMove move) {
    var started = Timer.start(meters);
    var outcome = "failed";
    try {
      var result = inner.move(move);
      outcome = name(result);
      return result;
    } catch (RuntimeException e) {
      Net.thatStopped(e).ifPresent(this::countSaved);
      throw e;
    } finally {
      started.stop(timer(move, outcome));
    }
  }

  /** A strategy would have lost or made money. Anything but 0 is a bug of it. */
  private void countSaved(String constraint) {
    meters
        .counter("encore.wallet.moves.saved", "strategy", strategy.name(), "constraint", constraint)
        .increment();
  }

  private Timer timer(WalletMove move, String outcome) {
    return Timer.builder("encore.wallet.moves")
        .description("Moves of wallets by strategy, kind and outcome")
        .tag("strategy", strategy.name())
        .tag("kind", move.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .register(meters);
  }

  private static String name(Result result) {
    return switch (result) {
      case Result.Moved _ -> "moved";
      case Result.NotEnough _ -> "not-enough";
      case Result.TooMuch _ -> "too-much";
      case Result.NoSuchReservation _ -> "no-such-reservation";
      case Result.NothingToRefund _ -> "nothing-to-refund";
      case Result.Contended _ -> "contended";
    };
  }
}
