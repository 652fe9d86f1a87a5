package encore.application.idempotency;

/** What to tell who sent a key. */
public sealed interface Reply {

  /** The work was done, or refused for good, by this request. */
  record Given(Answer answer) implements Reply {}

  /** An earlier one had it already; nothing was done. */
  record Replayed(Answer answer) implements Reply {}

  /** Refused for now by this request's own work; nothing is kept. */
  record NotKept() implements Reply {}

  /** The key stands for another request. */
  record OtherBody() implements Reply {}

  /** A twin is at work for longer than one should wait; who asks again hears its answer. */
  record StillRunning() implements Reply {}
}
