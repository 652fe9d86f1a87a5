package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;

/** Tells whoever admits that somebody could be let in now. Never fails. */
public interface Bell {

  void ring(ConcertId concert);

  /** Also waits for the round that this calls, well or badly as it ends; at most a moment. */
  void ringAndWait(ConcertId concert);
}
