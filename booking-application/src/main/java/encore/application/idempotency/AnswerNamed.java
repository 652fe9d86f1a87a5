package encore.application.idempotency;

import java.util.Optional;
import java.util.UUID;

/**
 * Does what a request asks for, once, where that cannot be part of one transaction with its key.
 * The key is committed first, with a name for the effect; whoever finds it unanswered after a crash
 * looks for the effect by that name before he tries himself.
 */
@FunctionalInterface
public interface AnswerNamed {

  Reply answer(KeyedRequest request, Effect effect);

  /** Something that bears the name it is given, and of which there can be one only. */
  interface Effect {

    Attempt run(UUID name);

    /** What an earlier run has left, in the words in which it would have said so. */
    Optional<Answer> find(UUID name);
  }
}
