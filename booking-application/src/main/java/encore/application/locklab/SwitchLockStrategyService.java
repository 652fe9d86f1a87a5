package encore.application.locklab;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class SwitchLockStrategyService implements SwitchLockStrategy {

  private final LockSwitch lock;
  private final AuditTrail trail;

  SwitchLockStrategyService(LockSwitch lock, AuditTrail trail) {
    this.lock = lock;
    this.trail = trail;
  }

  @Override
  public Outcome switchTo(Command command) {
    return lock.setting().map(before -> turn(command, before)).orElseGet(Outcome.NoLab::new);
  }

  /** Written down first: what nobody could record does not happen. */
  private Outcome turn(Command command, LockSwitch.Setting before) {
    trail.record(
        new Act(
            command.by(),
            "LOCK_STRATEGY_SWITCHED",
            "lock-strategy",
            Map.of("from", before.current().name(), "to", command.strategy().name())));
    lock.turnTo(command.strategy());
    return new Outcome.Switched(lock.setting().orElseThrow());
  }
}
