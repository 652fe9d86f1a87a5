package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import java.util.concurrent.CompletionStage;

/** Tells whoever admits that somebody could be let in now. Quick, and never fails. */
public interface Bell {

  /** Done when a round that began after this call is over, well or badly. */
  CompletionStage<Void> ring(ConcertId concert);
}
