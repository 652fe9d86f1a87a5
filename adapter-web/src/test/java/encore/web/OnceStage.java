package encore.web;

import encore.application.idempotency.Answer;
import encore.application.idempotency.AnswerNamed;
import encore.application.idempotency.AnswerOnce;
import encore.application.idempotency.Attempt;
import encore.application.idempotency.KeyedAnswerViews;
import encore.application.idempotency.KeyedRequest;
import encore.application.idempotency.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers that are remembered for as long as a test wants to, by one thread. */
@Configuration(proxyBeanMethods = false)
public class OnceStage {

  /** What was answered during one test. */
  public static final class Memory {
    public final Map<KeyedRequest, Answer> answers = new ConcurrentHashMap<>();

    private Reply reply(KeyedRequest request, Supplier<Attempt> work) {
      var kept = answers.get(request);
      if (kept != null) {
        return new Reply.Replayed(kept);
      }
      return switch (work.get()) {
        case Attempt.Done(var answer) -> given(request, answer);
        case Attempt.Declined(var answer) -> given(request, answer);
        case Attempt.Dropped() -> new Reply.NotKept();
      };
    }

    private Reply given(KeyedRequest request, Answer answer) {
      answers.put(request, answer);
      return new Reply.Given(answer);
    }
  }

  @Bean
  Memory memory() {
    return new Memory();
  }

  @Bean
  AnswerOnce answerOnce(Memory memory) {
    return memory::reply;
  }

  @Bean
  AnswerNamed answerNamed(Memory memory) {
    return (request, effect) -> memory.reply(request, () -> effect.run(new UUID(0, 7)));
  }

  @Bean
  KeyedAnswerViews keyedAnswerViews(Memory memory) {
    return request -> Optional.ofNullable(memory.answers.get(request));
  }
}
