package encore.application.shared;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is here for, where places are few: who pays goes first, who only looks is the first
 * to be turned away. It is said once, where work comes in, and is true for the thread until then.
 */
public enum Lane {
  /** Paying, and giving back: what frees seats, or ends a sale. */
  PAY,
  /** Whatever else changes something; also jobs, and everybody who says nothing. */
  HOLD,
  /** Looking. */
  BROWSE;

  private static final ThreadLocal<@Nullable Lane> CURRENT = new ThreadLocal<>();

  public static Lane current() {
    var lane = CURRENT.get();
    return lane == null ? HOLD : lane;
  }

  /** The lane of this thread until it is left; then the one of before. */
  public Stay enter() {
    var before = CURRENT.get();
    CURRENT.set(this);
    return () -> {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }

  /** To be closed by the thread that has entered. */
  @FunctionalInterface
  public interface Stay extends AutoCloseable {
    @Override
    void close();
  }
}
