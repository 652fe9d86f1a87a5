package encore.application.runbook;

import java.util.Map;

/** Modes that an operator has turned on for this instance alone, by a way that needs no books. */
@FunctionalInterface
public interface LocalModes {

  /** Those that are on, with the reason. Never fails: what cannot be read is not on. */
  Map<Mode, String> reasons();
}
