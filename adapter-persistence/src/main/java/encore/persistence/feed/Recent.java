package encore.persistence.feed;

import java.util.LinkedHashSet;
import java.util.UUID;

/** The last few ids; more are forgotten, oldest first. */
final class Recent {

  private final LinkedHashSet<UUID> ids = new LinkedHashSet<>();
  private final int max;

  Recent(int max) {
    this.max = max;
  }

  boolean contains(UUID id) {
    return ids.contains(id);
  }

  void add(UUID id) {
    ids.add(id);
    if (ids.size() > max) {
      ids.removeFirst();
    }
  }
}
