package encore.application.idempotency;

import encore.application.idempotency.AnswerNamed.Effect;
import encore.application.shared.Part;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of a named effect: it ends with an answer that is kept, or lets go of the key. */
@Part
final class NamedRun {

  private final KeyedAnswers answers;
  private final KeyPolicy policy;

  NamedRun(KeyedAnswers answers, KeyPolicy policy) {
    this.answers = answers;
    this.policy = policy;
  }

  Reply run(Entry entry, Effect effect) {
    var attempt = orLetGo(entry, () -> attempt(entry, effect));
    return switch (attempt) {
      case Attempt.Done(var answer) -> told(entry, answer);
      // Something may have been done all the same: a card was asked, and its money goes back.
      case Attempt.Declined(var answer) -> told(entry, answer);
      case Attempt.Dropped() -> {
        letGo(entry, false);
        yield new Reply.NotKept();
      }
    };
  }

  private static Attempt attempt(Entry entry, Effect effect) {
    return entry.isTakenOver()
        ? Unavailable.inTheMiddle(() -> after(entry, effect))
        : effect.run(entry.effect());
  }

  /**
   * An earlier run may have succeeded unheard of, and may even do so right now: what is refused, or
   * fails, is looked up again.
   */
  private static Attempt after(Entry entry, Effect effect) {
    var before = found(entry, effect);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      var attempt = effect.run(entry.effect());
      return attempt instanceof Attempt.Done ? attempt : found(entry, effect).orElse(attempt);
    } catch (RuntimeException e) {
      // The name is taken, perhaps.
      return found(entry, effect).orElseThrow(() -> e);
    }
  }

  private static Optional<Attempt> found(Entry entry, Effect effect) {
    return effect.find(entry.effect()).map(Attempt.Done::new);
  }

  /** Who cannot write down the answer gives it all the same, and the next one looks. */
  private Reply told(Entry entry, Answer answer) {
    try {
      return kept(entry, answer);
    } catch (Unavailable e) {
      letGo(entry, true);
      return new Reply.Given(answer);
    }
  }

  private Reply kept(Entry entry, Answer answer) {
    return answers.keep(entry, policy.fitting(answer))
        ? new Reply.Given(answer)
        : answers
            .await(entry.request())
            .<Reply>map(Reply.Replayed::new)
            .orElseGet(Reply.StillRunning::new);
  }

  <T> T orLetGo(Entry entry, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      letGo(entry, !(e instanceof Unavailable away) || away.reason() == Reason.OUTCOME_UNKNOWN);
      throw e;
    }
  }

  /** Who cannot even say so is found out by the time that passes. */
  private void letGo(Entry entry, boolean inDoubt) {
    try {
      if (inDoubt || entry.isTakenOver()) {
        answers.abandon(entry);
      } else {
        answers.drop(entry);
      }
    } catch (Unavailable e) {
      // Its row stays at work until it is long ago; the caller is told what happened first.
    }
  }
}
