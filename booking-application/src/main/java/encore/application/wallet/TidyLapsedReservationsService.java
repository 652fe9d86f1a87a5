package encore.application.wallet;

import encore.application.shared.UseCase;

@UseCase
final class TidyLapsedReservationsService implements TidyLapsedReservations {

  private static final int PER_BATCH = 200;
  private static final int BATCHES_MAX = 10;

  private final Reservations reservations;

  TidyLapsedReservationsService(Reservations reservations) {
    this.reservations = reservations;
  }

  @Override
  public int tidy() {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int tidied = reservations.tidyLapsed(PER_BATCH);
      total += tidied;
      if (tidied < PER_BATCH) {
        break;
      }
    }
    return total;
  }
}
