package encore.bootstrap.lab;

import java.util.Map;
import java.util.function.Supplier;

/** What is done around every trial, whatever it is a trial of. */
interface Conditions {

  /** The same for everybody: no trial pays for another's litter. */
  void tidy();

  /** Begins to watch; whoever asks learns what was counted since. */
  Supplier<Map<String, Double>> watch();
}
