package encore.application.idempotency;

/** What came of doing what a request asks for. A failure is an exception. */
public sealed interface Attempt {

  /** It was done. */
  record Done(Answer answer) implements Attempt {}

  /** It was refused for good: nothing was changed, and who asks again is told the same. */
  record Declined(Answer answer) implements Attempt {}

  /** It was refused for now: nothing was changed, and who asks again may be told better. */
  record Dropped() implements Attempt {}
}
