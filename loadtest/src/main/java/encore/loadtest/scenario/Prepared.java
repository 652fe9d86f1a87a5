package encore.loadtest.scenario;

import org.jspecify.annotations.Nullable;

/** What a scenario made last, and is asked about afterwards: it is played once at a time. */
final class Prepared<T> {

  private volatile @Nullable T made;

  T now(T fresh) {
    made = fresh;
    return fresh;
  }

  T last() {
    var last = made;
    if (last == null) {
      throw new IllegalStateException("looked at before it was prepared");
    }
    return last;
  }
}
