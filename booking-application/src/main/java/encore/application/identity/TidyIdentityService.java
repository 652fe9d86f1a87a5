package encore.application.identity;

import encore.application.shared.UseCase;
import java.util.function.IntUnaryOperator;

@UseCase
final class TidyIdentityService implements TidyIdentity {

  private static final int ROWS_PER_BATCH = 1_000;
  private static final int BATCHES_MAX = 100;

  private final Sessions sessions;
  private final LoginFailures failures;

  TidyIdentityService(Sessions sessions, LoginFailures failures) {
    this.sessions = sessions;
    this.failures = failures;
  }

  @Override
  public int tidy() {
    return all(sessions::tidy) + all(failures::tidy);
  }

  private static int all(IntUnaryOperator tidied) {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int rows = tidied.applyAsInt(ROWS_PER_BATCH);
      total += rows;
      if (rows < ROWS_PER_BATCH) {
        break;
      }
    }
    return total;
  }
}
