package encore.application.idempotency;

import encore.application.shared.Transactions;
import java.time.Duration;
import java.util.UUID;

/** Requests with a key over given ports, for tests that have no container. */
public final class KeyDesk {

  private KeyDesk() {}

  public static AnswerOnce once(KeyedAnswers answers, Transactions transactions) {
    var policy = new KeyPolicy(Duration.ofHours(24), Duration.ofSeconds(15), 10_000);
    return new AnswerOnceService(answers, transactions, policy, UUID::randomUUID);
  }
}
