package encore.persistence.support;

import encore.application.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether there is more, told by one row that was asked for on top. */
public final class Pages {

  private Pages() {}

  public static <T, K> Page<T, K> of(List<T> found, int limit, Function<T, K> keyOf) {
    var items = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        items, found.size() > limit ? Optional.of(keyOf.apply(items.getLast())) : Optional.empty());
  }
}
