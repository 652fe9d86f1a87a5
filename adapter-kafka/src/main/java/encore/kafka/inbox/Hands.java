package encore.kafka.inbox;

import encore.application.inbox.Origin;

/** In which a record is until it is done with. */
interface Hands {

  /**
   * Returns when nobody needs to see it again.
   *
   * @throws encore.application.shared.Unavailable where it must come again
   */
  void handle(Origin origin);
}
