package encore.web.pages;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Modules that import each other in a round: one of them would run before what it needs. */
final class Rounds {

  private final Map<String, Script> scripts;
  private final Deque<String> way = new ArrayDeque<>();
  private final Set<String> done = new HashSet<>();

  Rounds(Map<String, Script> scripts) {
    this.scripts = scripts;
  }

  void refuse() {
    scripts.keySet().forEach(this::walk);
  }

  private void walk(String name) {
    if (way.contains(name)) {
      throw new IllegalStateException(name + " imports itself by way of " + way);
    }
    if (done.add(name)) {
      way.push(name);
      requireNonNull(scripts.get(name), name).imports().forEach(this::walk);
      way.pop();
    }
  }
}
