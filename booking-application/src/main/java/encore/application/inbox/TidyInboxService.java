package encore.application.inbox;

import encore.application.shared.UseCase;
import java.util.function.IntSupplier;

@UseCase
final class TidyInboxService implements TidyInbox {

  private static final int ROWS_MAX = 1_000;
  private static final int BATCHES_MAX = 100;

  private final Stands stands;
  private final ParkedEvents parked;
  private final InboxPolicy policy;

  TidyInboxService(Stands stands, ParkedEvents parked, InboxPolicy policy) {
    this.stands = stands;
    this.parked = parked;
    this.policy = policy;
  }

  @Override
  public int tidy() {
    return all(() -> stands.forget(policy.keepIds(), ROWS_MAX))
        + all(() -> parked.forget(policy.keepEnded(), ROWS_MAX));
  }

  /** A transaction each, so that none of them is long. */
  private static int all(IntSupplier batch) {
    int gone = 0;
    for (int i = 0; i < BATCHES_MAX; i++) {
      int now = batch.getAsInt();
      gone += now;
      if (now < ROWS_MAX) {
        break;
      }
    }
    return gone;
  }
}
