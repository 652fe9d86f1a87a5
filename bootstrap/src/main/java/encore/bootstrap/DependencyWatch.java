package encore.bootstrap;

import encore.application.shared.Dependency;
import encore.application.shared.Dependency.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an eye on the servers that a sale can do without: a gauge for each, and a line in the log
 * when one has gone or is back. One miss is not yet gone: the first look also has to connect.
 */
final class DependencyWatch {

  private static final Logger log = LoggerFactory.getLogger(DependencyWatch.class);

  private enum Seen {
    UP,
    MISSED,
    AWAY
  }

  private final List<Dependency> dependencies;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  DependencyWatch(List<Dependency> dependencies, MeterRegistry meters) {
    this.dependencies = dependencies;
    for (var each : dependencies) {
      meters.gauge(
          "encore.dependency.up",
          List.of(Tag.of("name", each.name())),
          seen,
          all -> all.get(each.name()) == Seen.UP ? 1 : 0);
    }
  }

  void look() {
    dependencies.forEach(this::look);
  }

  private void look(Dependency dependency) {
    var name = dependency.name();
    var before = seen.getOrDefault(name, Seen.UP);
    switch (dependency.check()) {
      case Status.Up _ -> {
        seen.put(name, Seen.UP);
        if (before == Seen.AWAY) {
          log.info("{} is back", name);
        }
      }
      case Status.Down(var reason) -> {
        seen.put(name, before == Seen.UP ? Seen.MISSED : Seen.AWAY);
        if (before == Seen.MISSED) {
          log.warn("{} is away; seats are sold without it: {}", name, reason);
        }
      }
    }
  }
}
