package encore.application.shared;

import java.util.function.Supplier;

/** Something the answer needs is away or overloaded. The caller may try again after a while. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the caller may assume. */
  public enum Reason {
    /** Too many ask at once; nothing was changed. */
    BUSY,
    /** It does not answer; nothing was changed. */
    DOWN,
    /**
     * It stopped answering while the change was being made final, or when one of its steps was
     * done: whoever asks again hears how it stands.
     */
    OUTCOME_UNKNOWN
  }

  private final String dependency;
  private final Reason reason;

  public Unavailable(String dependency, Reason reason, Throwable cause) {
    super(dependency + ": " + reason, cause);
    this.dependency = dependency;
    this.reason = reason;
  }

  /**
   * The next step of something that has been done in part: whoever heard BUSY of it would believe
   * that nothing was.
   */
  public static <T> T inTheMiddle(Supplier<T> step) {
    try {
      return step.get();
    } catch (Unavailable e) {
      throw new Unavailable(e.dependency, Reason.OUTCOME_UNKNOWN, e);
    }
  }

  public String dependency() {
    return dependency;
  }

  public Reason reason() {
    return reason;
  }
}
