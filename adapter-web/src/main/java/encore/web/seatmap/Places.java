package encore.web.seatmap;

import static encore.web.problem.Problem.SEAT_STREAMS_FULL;

import encore.web.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** For so many listeners on this instance, and for so many of one network. */
@Component
final class Places {

  private final StreamProperties limits;
  private final Map<String, Integer> ofNetworks = new HashMap<>();
  private int taken;
  private boolean isOpen;

  Places(StreamProperties limits) {
    this.limits = limits;
  }

  /** To be given back, once. */
  synchronized Place take(Optional<String> network) {
    if (!isOpen) {
      throw Refusal.of(SEAT_STREAMS_FULL).saying("closing");
    }
    if (taken >= limits.max()) {
      throw Refusal.of(SEAT_STREAMS_FULL);
    }
    network.ifPresent(each -> {
      if (ofNetworks.getOrDefault(each, 0) >= limits.perNetwork()) {
        throw Refusal.of(SEAT_STREAMS_FULL).saying("network");
      }
      ofNetworks.merge(each, 1, Integer::sum);
    });
    taken++;
    return new Place(network);
  }

  synchronized int taken() {
    return taken;
  }

  synchronized void open(boolean isOpen) {
    this.isOpen = isOpen;
  }

  synchronized boolean isOpen() {
    return isOpen;
  }

  private synchronized void leave(Optional<String> network) {
    taken--;
    network.ifPresent(each -> ofNetworks.computeIfPresent(each, (_, n) -> n > 1 ? n - 1 : null));
  }

  /** The right to listen. */
  final class Place {

    private final Optional<String> network;
    private final AtomicBoolean isLeft = new AtomicBoolean();

    private Place(Optional<String> network) {
      this.network = network;
    }

    void giveBack() {
      if (isLeft.compareAndSet(false, true)) {
        leave(network);
      }
    }
  }
}
