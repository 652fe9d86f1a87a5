package encore.application.idempotency;

import java.util.Optional;

/** Whether a request was answered before, for who has to decide something else first. */
@FunctionalInterface
public interface KeyedAnswerViews {
  Optional<Answer> answer(KeyedRequest request);
}
