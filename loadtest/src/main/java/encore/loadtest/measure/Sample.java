package encore.loadtest.measure;

import encore.loadtest.measure.Step.Kind;

/**
 * One request and its answer.
 *
 * @param dueNanos when it should have been sent: waiting for us counts as waiting
 * @param sentNanos when it was
 */
public record Sample(Step step, Answer answer, long dueNanos, long sentNanos, long endNanos) {

  public Kind kind() {
    return step.kind(answer.status());
  }
}
