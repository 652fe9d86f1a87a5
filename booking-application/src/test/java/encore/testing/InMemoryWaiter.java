package encore.testing;

import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalLong;

/** Somebody in a line in memory. */
final class InMemoryWaiter {

  static final Comparator<InMemoryWaiter> IN_ORDER =
      Comparator.comparingLong((InMemoryWaiter each) -> each.score)
          .thenComparing(each -> each.user.value());

  /** In the line, put aside, or of the draw and not in the line yet. */
  enum Where {
    LINE,
    ASLEEP,
    POOL
  }

  final UserId user;
  final long number;
  Where where;
  long score;
  Instant seen;
  int skips;

  /** The least that was shown: of a rank, or in the pool of a rank less the place. */
  private OptionalLong shown = OptionalLong.empty();

  InMemoryWaiter(UserId user, long number, Where where, long score, Instant seen) {
    this.user = user;
    this.number = number;
    this.where = where;
    this.score = score;
    this.seen = seen;
  }

  /** What is shown never rises. */
  long show(long actual) {
    long least = Math.min(actual, shown.orElse(actual));
    shown = OptionalLong.of(least);
    return least;
  }

  void unfoldTo(long place) {
    where = Where.LINE;
    score = place;
    if (shown.isPresent()) {
      shown = OptionalLong.of(Math.max(0, shown.getAsLong() + place));
    }
  }

  void wake() {
    if (where == Where.ASLEEP) {
      where = Where.LINE;
      skips++;
    }
  }
}
