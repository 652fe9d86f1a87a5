package encore.application.idempotency;

import java.util.function.Supplier;

/**
 * Does what a request asks for, once, where that is one transaction of the database: the key, the
 * effect and the answer are committed together or not at all.
 */
@FunctionalInterface
public interface AnswerOnce {

  /**
   * The work runs inside a transaction that is rolled back unless it is done. A statement in it
   * that fails has spoilt all of it: nothing may be caught and gone on with.
   */
  Reply answer(KeyedRequest request, Supplier<Attempt> work);
}
