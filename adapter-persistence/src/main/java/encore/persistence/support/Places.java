package encore.persistence.support;

import encore.application.shared.Lane;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Who may have a place: there must be one beyond those that are still kept for the others. What a
 * lane has in use of its own counts towards what is kept for it. Not for two threads at once.
 */
final class Places {

  private final Map<Lane, Integer> kept = new EnumMap<>(Lane.class);
  private final Map<Lane, Integer> inside = new EnumMap<>(Lane.class);
  private int free;

  Places(int all, ToIntFunction<Lane> keptFor) {
    free = all;
    for (var lane : Lane.values()) {
      kept.put(lane, keptFor.applyAsInt(lane));
      inside.put(lane, 0);
    }
  }

  boolean take(Lane lane) {
    if (free <= keptForOthers(lane)) {
      return false;
    }
    free--;
    inside.merge(lane, 1, Integer::sum);
    return true;
  }

  void giveBack(Lane lane) {
    free++;
    inside.merge(lane, -1, Integer::sum);
  }

  int free() {
    return free;
  }

  int inside(Lane lane) {
    return inside.getOrDefault(lane, 0);
  }

  private int keptForOthers(Lane lane) {
    int sum = 0;
    for (var each : kept.entrySet()) {
      if (each.getKey() != lane) {
        sum += Math.max(0, each.getValue() - inside.getOrDefault(each.getKey(), 0));
      }
    }
    return sum;
  }
}
