package encore.bootstrap;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.application.locklab.LockSwitch;
import java.util.List;
import java.util.Optional;

/**
 * In the lab: whichever strategy the switch stands at. A claim stays with the one it began with.
 */
final class LabLock implements LockSwitch {

  private final StrategyMenu menu;
  private final LockStrategy configured;
  private volatile Chosen chosen;

  LabLock(StrategyMenu menu, LockStrategy configured) {
    this.menu = menu;
    this.configured = configured;
    this.chosen = new Chosen(configured, menu.of(configured));
  }

  Claim.Result claim(Claim claim) {
    return chosen.claims().claim(claim);
  }

  @Override
  public Optional<Setting> setting() {
    return Optional.of(new Setting(chosen.strategy(), configured, List.of(LockStrategy.values())));
  }

  @Override
  public void turnTo(LockStrategy strategy) {
    chosen = new Chosen(strategy, menu.of(strategy));
  }

  private record Chosen(LockStrategy strategy, SeatClaims claims) {}
}
