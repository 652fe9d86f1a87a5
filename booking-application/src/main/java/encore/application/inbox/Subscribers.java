package encore.application.inbox;

import static encore.domain.shared.Invariant.require;

import java.util.List;
import java.util.Optional;

/** All who must know, each under a name of his own. */
public record Subscribers(List<Subscriber> all) {

  public Subscribers {
    all = List.copyOf(all);
    require(
        all.stream().map(Subscriber::name).distinct().count() == all.size(),
        "a subscriber has a name of his own");
  }

  public Optional<Subscriber> named(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return all.stream().map(Subscriber::name).toList();
  }
}
