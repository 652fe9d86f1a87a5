package encore.bootstrap;

import encore.application.booking.LockStrategy;

/** A strategy was chosen that nothing may be sold with. */
final class StrategyForTheLab extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StrategyForTheLab(LockStrategy strategy) {
    super(strategy + " checks, then writes: between the two it lets somebody else do the same");
  }
}
