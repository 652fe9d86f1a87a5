package encore.application.locklab;

import encore.application.shared.UseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@UseCase
final class SwitchLockStrategyService implements SwitchLockStrategy {

  private static final Logger log = LoggerFactory.getLogger(SwitchLockStrategyService.class);

  private final LockSwitch lock;

  SwitchLockStrategyService(LockSwitch lock) {
    this.lock = lock;
  }

  @Override
  public Outcome switchTo(Command command) {
    var before = lock.setting();
    if (before.isEmpty()) {
      return new Outcome.NoLab();
    }
    lock.turnTo(command.strategy());
    record(command, before.get());
    return new Outcome.Switched(lock.setting().orElseThrow());
  }

  /** The one place where a switch is written down. */
  private static void record(Command command, LockSwitch.Setting before) {
    log.warn(
        "seats are claimed by {} from now on, no longer by {}; so said {}",
        command.strategy(),
        before.current(),
        command.by().value());
  }
}
