package encore.application.shared;

import java.util.List;
import java.util.Optional;

/** One page of a list, and the key of its last item when there is more. */
public record Page<T, K>(List<T> items, Optional<K> next) {
  public Page {
    items = List.copyOf(items);
  }
}
