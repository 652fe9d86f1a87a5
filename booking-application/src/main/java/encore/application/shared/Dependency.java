package encore.application.shared;

/**
 * A server outside that may be away. Asking is bounded in time by the adapter and never throws: an
 * operator who looks must get an answer, above all when something is down.
 */
public interface Dependency {

  String name();

  Status check();

  /** What was found. */
  sealed interface Status {
    record Up(String version) implements Status {}

    record Down(String reason) implements Status {}
  }
}
