package encore.application.locklab;

import encore.application.booking.LockStrategy;
import encore.domain.identity.UserId;

/** An administrator makes the running house claim seats in another way, to see how it fares. */
public interface SwitchLockStrategy {

  Outcome switchTo(Command command);

  record Command(UserId by, LockStrategy strategy) {}

  sealed interface Outcome {
    record Switched(LockSwitch.Setting setting) implements Outcome {}

    /** The strategy of this house is the configured one, and nobody's to change. */
    record NoLab() implements Outcome {}
  }
}
