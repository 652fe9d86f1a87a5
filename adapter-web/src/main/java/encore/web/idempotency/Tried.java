package encore.web.idempotency;

import encore.application.idempotency.Answer;
import encore.application.idempotency.AnswerNamed;
import encore.application.idempotency.Attempt;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What a controller does, as an attempt; why it refused is remembered. */
final class Tried<T> {

  private final Copyist copyist;
  private final HttpServletRequest request;
  private @Nullable Refusal refusal;

  Tried(Copyist copyist, HttpServletRequest request) {
    this.copyist = copyist;
    this.request = request;
  }

  Attempt attempt(Supplier<ResponseEntity<T>> work) {
    try {
      return new Attempt.Done(copyist.copy(work.get()));
    } catch (Refusal refused) {
      refusal = refused;
      return refused.isFinal()
          ? new Attempt.Declined(copyist.copy(refused, request))
          : new Attempt.Dropped();
    }
  }

  AnswerNamed.Effect named(
      Function<Optional<UUID>, ResponseEntity<T>> work,
      Function<UUID, Optional<ResponseEntity<T>>> find) {
    return new AnswerNamed.Effect() {
      @Override
      public Attempt run(UUID name) {
        return attempt(() -> work.apply(Optional.of(name)));
      }

      @Override
      public Optional<Answer> find(UUID name) {
        return find.apply(name).map(copyist::copy);
      }
    };
  }

  @Nullable Refusal refusal() {
    return refusal;
  }
}
