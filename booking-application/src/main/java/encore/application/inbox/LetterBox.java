package encore.application.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where copies of dead letters go, for whoever looks for them there. */
public interface LetterBox {

  /** Those that have arrived; the others may have, too. Never fails. */
  Set<UUID> post(List<Parked> letters);
}
