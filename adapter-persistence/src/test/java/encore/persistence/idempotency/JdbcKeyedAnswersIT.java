package encore.persistence.idempotency;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.idempotency.KeyedAnswerViews;
import encore.application.idempotency.KeyedAnswers;
import encore.application.idempotency.KeyedAnswers.Beginning;
import encore.application.shared.Transactions;
import encore.persistence.support.TestDatabase;
import encore.testing.KeyedAnswersContract;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcKeyedAnswersIT extends KeyedAnswersContract {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final TestDatabase IMPATIENT = TestDatabase.createImpatient();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JdbcKeyedAnswers answers =
      new JdbcKeyedAnswers(DATABASE.database(), Duration.ofMillis(100));

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
    return DATABASE.database();
  }

  @Override
  protected void setClock(Optional<Instant> at) {
    DATABASE.setClock(at);
  }

  /** The statement that has waited does not see what it waited for; the next one does. */
  @Test
  void whoWaitsForATwinHearsItsAnswer() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Beginning> second = () -> begin(request);
      var waiting =
          DATABASE
              .database()
              .inOne(() -> {
                var first = (Beginning.Begun) answers.begin(request, UUID.randomUUID());
                var twin = threads.submit(second);
                Await.until("the twin waits", PATIENCE, () -> DATABASE.waiting() == 1);
                answers.keep(first.entry(), ANSWER);
                return twin;
              });

      assertThat(waiting.get()).isEqualTo(new Beginning.Kept(ANSWER));
    }
  }

  @Test
  void whoWaitsForATwinThatIsRolledBackIsNext() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Beginning> second = () -> begin(request);
      var waiting =
          DATABASE
              .database()
              .inOne(
                  () -> {
                    answers.begin(request, UUID.randomUUID());
                    var twin = threads.submit(second);
                    Await.until("the twin waits", PATIENCE, () -> DATABASE.waiting() == 1);
                    return twin;
                  },
                  _ -> false);

      assertThat(waiting.get()).isInstanceOf(Beginning.Begun.class);
    }
  }

  @Test
  void nobodyWaitsForATwinForLong() {
    var database = IMPATIENT.database();
    var impatient = new JdbcKeyedAnswers(database, Duration.ZERO);
    Supplier<Beginning> begin = () -> impatient.begin(request, UUID.randomUUID());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var told =
          database.inOne(() -> {
            begin.get();
            return supplyAsync(() -> database.inOne(begin, _ -> false), threads).join();
          });

      assertThat(told).isEqualTo(new Beginning.AtWork());
    }
  }
}
