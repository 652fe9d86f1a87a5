package encore.application.locklab;

import encore.application.booking.LockStrategy;
import java.util.List;
import java.util.Optional;

/** Which lock strategy runs. It can be seen and turned in the lab alone. */
public interface LockSwitch {

  /** Empty where there is no lab. */
  Optional<Setting> setting();

  /**
   * From the next claim on; those under way finish as they began. All strategies end in the same
   * fenced write, so a moment in which two of them run is safe.
   *
   * @throws IllegalStateException where there is no lab
   */
  void turnTo(LockStrategy strategy);

  record Setting(LockStrategy current, LockStrategy configured, List<LockStrategy> available) {
    public Setting {
      available = List.copyOf(available);
    }
  }
}
