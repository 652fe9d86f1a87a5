package encore.application.idempotency;

import encore.application.shared.Transactions;
import encore.testing.InMemoryKeyedAnswers;
import encore.testing.KeyedAnswersContract;
import encore.testing.StoppedClock;
import java.time.Instant;
import java.util.Optional;

class InMemoryKeyedAnswersTest extends KeyedAnswersContract {

  private final StoppedClock clock = new StoppedClock(NOON);
  private final InMemoryKeyedAnswers answers = new InMemoryKeyedAnswers(clock);

  @Override
  protected KeyedAnswers answers() {
    return answers;
  }

  @Override
  protected KeyedAnswerViews views() {
    return answers;
  }

  @Override
  protected Transactions transactions() {
    return answers;
  }

  @Override
  protected void setClock(Optional<Instant> at) {
    clock.set(at.orElse(NOON));
  }
}
