package encore.application.booking;

import encore.application.shared.UseCase;

@UseCase
final class TidyLapsedHoldsService implements TidyLapsedHolds {

  private static final int SEATS_PER_BATCH = 500;
  private static final int BATCHES_MAX = 20;

  private final Holds holds;

  TidyLapsedHoldsService(Holds holds) {
    this.holds = holds;
  }

  @Override
  public int tidy() {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int tidied = holds.tidyLapsed(SEATS_PER_BATCH);
      total += tidied;
      if (tidied < SEATS_PER_BATCH) {
        break;
      }
    }
    return total;
  }
}
