package encore.bootstrap;

import encore.application.booking.LockStrategy;
import encore.application.locklab.LockSwitch;
import java.util.Optional;

/** Outside the lab there is nothing to turn. */
final class FixedLock implements LockSwitch {

  @Override
  public Optional<Setting> setting() {
    return Optional.empty();
  }

  @Override
  public void turnTo(LockStrategy strategy) {
    throw new IllegalStateException("there is no lab here: " + strategy);
  }
}
