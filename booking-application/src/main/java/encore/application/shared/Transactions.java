package encore.application.shared;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Several steps that happen together or not at all. Work that is already part of one joins it: then
 * the outermost decides.
 */
public interface Transactions {

  <T> T inOne(Supplier<T> work);

  /** Results that are not a success roll back whatever was written on the way to them. */
  <T> T inOne(Supplier<T> work, Predicate<T> wrote);

  /**
   * Work for when the outermost transaction is over, however it ended; at once where there is none.
   * What others must not see too early, or must not get too early, waits for it: a bell, a lease.
   */
  void afterwards(Runnable work);
}
