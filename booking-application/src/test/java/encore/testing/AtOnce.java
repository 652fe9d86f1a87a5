package encore.testing;

import encore.application.shared.Transactions;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Transactions of a house without a database: work is done, and nothing takes it back. */
public final class AtOnce implements Transactions {
  @Override
  public <T> T inOne(Supplier<T> work) {
    return work.get();
  }

  @Override
  public <T> T inOne(Supplier<T> work, Predicate<T> wrote) {
    return work.get();
  }

  @Override
  public void afterwards(Runnable work) {
    work.run();
  }
}
