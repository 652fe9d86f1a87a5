package encore.application.waitingroom;

import encore.application.catalog.QueueModes;
import encore.application.shared.Part;
import encore.domain.catalog.ConcertId;

/** The programme says where there is a line, by what every door here goes by, too. */
@Part
final class KnownQueueModes implements QueueModes {

  private final KnownLines known;

  KnownQueueModes(KnownLines known) {
    this.known = known;
  }

  @Override
  public QueueMode of(ConcertId concert) {
    return known.find(concert).map(KnownQueueModes::mode).orElse(QueueMode.OFF);
  }

  private static QueueMode mode(Line line) {
    return switch (line.policy().mode()) {
      case OFF -> QueueMode.OFF;
      case AUTO -> QueueMode.AUTO;
      case ALWAYS -> QueueMode.ALWAYS;
    };
  }
}
