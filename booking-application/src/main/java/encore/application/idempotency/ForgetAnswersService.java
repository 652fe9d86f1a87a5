package encore.application.idempotency;

import encore.application.shared.UseCase;

@UseCase
final class ForgetAnswersService implements ForgetAnswers {

  private static final int KEYS_PER_BATCH = 1_000;
  private static final int BATCHES_MAX = 100;

  private final KeyedAnswers answers;
  private final KeyPolicy policy;

  ForgetAnswersService(KeyedAnswers answers, KeyPolicy policy) {
    this.answers = answers;
    this.policy = policy;
  }

  @Override
  public int forget() {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int forgotten = answers.forget(policy.keptFor(), KEYS_PER_BATCH);
      total += forgotten;
      if (forgotten < KEYS_PER_BATCH) {
        break;
      }
    }
    return total;
  }
}
