package encore.application.shared;

/** Something the answer needs is away or overloaded. The caller may try again after a while. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the caller may assume. */
  public enum Reason {
    /** Too many ask at once; nothing was changed. */
    BUSY,
    /** It does not answer; nothing was changed. */
    DOWN,
    /** It stopped answering while the change was being made final: done or not, we cannot tell. */
    OUTCOME_UNKNOWN
  }

  private final String dependency;
  private final Reason reason;

  public Unavailable(String dependency, Reason reason, Throwable cause) {
    super(dependency + ": " + reason, cause);
    this.dependency = dependency;
    this.reason = reason;
  }

  public String dependency() {
    return dependency;
  }

  public Reason reason() {
    return reason;
  }
}
