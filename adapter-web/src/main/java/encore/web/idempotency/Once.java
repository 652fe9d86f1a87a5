package encore.web.idempotency;

import static encore.web.problem.Problem.IDEMPOTENCY_IN_PROGRESS;
import static encore.web.problem.Problem.IDEMPOTENCY_KEY_INVALID;
import static encore.web.problem.Problem.IDEMPOTENCY_KEY_REUSED;

import encore.application.idempotency.KeyedRequest;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * One effect and one answer for who sends the same {@code Idempotency-Key} again, as an argument of
 * a controller: {@code return once.answer(() -> …)} around all that it does.
 *
 * <p>The work is one transaction with the key: PostgreSQL and nothing else, no exception caught,
 * and whatever is not a success leaves it as a thrown {@link Refusal}, which rolls everything back.
 *
 * <p>A door is asked before, by {@link #behind}; what cannot be one transaction is {@link
 * #answerNamed}.
 */
@Answers({IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS})
public final class Once {

  private final Clerk clerk;
  private final HttpServletRequest request;
  private final Optional<Supplier<KeyedRequest>> keyed;
  private @Nullable Refusal turnedAway;

  /** Without a key everything is as if this class were not there. */
  Once(Clerk clerk, HttpServletRequest request, Optional<Supplier<KeyedRequest>> keyed) {
    this.clerk = clerk;
    this.request = request;
    this.keyed = keyed;
  }

  /**
   * Somebody who may say no without any knowledge of the key. Who was inside when he had his answer
   * hears it again, whether or not his pass is over by now.
   */
  public Once behind(Runnable door) {
    try {
      door.run();
    } catch (Refusal refusal) {
      turnedAway = refusal;
    }
    return this;
  }

  public <T> ResponseEntity<T> answer(Supplier<ResponseEntity<T>> work) {
    if (keyed.isEmpty()) {
      enter();
      return work.get();
    }
    return turnedAway == null
        ? clerk.inOne(request, keyed.get().get(), work)
        : clerk.again(keyed.get().get(), turnedAway);
  }

  /**
   * For what is no part of one transaction with its key.
   *
   * @param work makes something under that id, if there is one, and refuses by a Refusal
   * @param find what was made under that id, in the words of the work
   */
  public <T> ResponseEntity<T> answerNamed(
      Function<Optional<UUID>, ResponseEntity<T>> work,
      Function<UUID, Optional<ResponseEntity<T>>> find) {
    if (keyed.isEmpty()) {
      enter();
      return work.apply(Optional.empty());
    }
    return turnedAway == null
        ? clerk.named(request, keyed.get().get(), work, find)
        : clerk.again(keyed.get().get(), turnedAway);
  }

  /**
   * As {@link #answer}; but what was begun as {@link #answerNamed}, and never answered, goes on so:
   * nobody else would ever tell what became of it.
   */
  public <T> ResponseEntity<T> answerUnlessNamed(
      Supplier<ResponseEntity<T>> work,
      Function<Optional<UUID>, ResponseEntity<T>> named,
      Function<UUID, Optional<ResponseEntity<T>>> find) {
    return keyed.isPresent() && turnedAway == null
        ? clerk.inOneUnlessNamed(request, keyed.get().get(), work, named, find)
        : answer(work);
  }

  /** Named, for what finds itself done when it is done again, in the words of the first time. */
  public <T> ResponseEntity<T> answerRepeatable(Supplier<ResponseEntity<T>> work) {
    return answerNamed(_ -> work.get(), _ -> Optional.empty());
  }

  private void enter() {
    if (turnedAway != null) {
      throw turnedAway;
    }
  }
}
