package encore.application.waitingroom;

import static encore.domain.shared.Invariant.require;

import encore.domain.waitingroom.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people were told when they asked the last time, for as long as the line cannot be asked. */
final class LastSaid {

  private final Map<Ticket, Standing> said;

  LastSaid(int max) {
    require(max > 0, "something is remembered");
    this.said =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Ticket, Standing> eldest) {
            return size() > max;
          }
        };
  }

  synchronized void note(Ticket ticket, Standing standing) {
    said.put(ticket, standing);
  }

  synchronized Optional<Standing> find(Ticket ticket) {
    return Optional.ofNullable(said.get(ticket));
  }
}
