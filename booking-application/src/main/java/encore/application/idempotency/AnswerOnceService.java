package encore.application.idempotency;

import encore.application.idempotency.KeyedAnswers.Beginning;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.function.Function;
import java.util.function.Supplier;

@UseCase
final class AnswerOnceService implements AnswerOnce {

  private final KeyedAnswers answers;
  private final Transactions transactions;
  private final KeyPolicy policy;
  private final Ids ids;

  AnswerOnceService(KeyedAnswers answers, Transactions transactions, KeyPolicy policy, Ids ids) {
    this.answers = answers;
    this.transactions = transactions;
    this.policy = policy;
    this.ids = ids;
  }

  @Override
  public Reply answer(KeyedRequest request, Supplier<Attempt> work) {
    return switch (inOne(request, work)) {
      case Step.Over(var reply) -> reply;
      case Step.Undone(var answer) -> keep(request, answer);
    };
  }

  private Step inOne(KeyedRequest request, Supplier<Attempt> work) {
    return transactions.inOne(
        () ->
            begun(
                request,
                entry ->
                    switch (work.get()) {
                      case Attempt.Done(var answer) -> new Step.Over(given(entry, answer));
                      case Attempt.Declined(var answer) -> new Step.Undone(answer);
                      case Attempt.Dropped() -> new Step.Over(new Reply.NotKept());
                    }),
        AnswerOnceService::wrote);
  }

  /** The refusal alone, once all else is rolled back. A twin may have come in between. */
  private Reply keep(KeyedRequest request, Answer refusal) {
    var step =
        transactions.inOne(
            () -> begun(request, entry -> new Step.Over(given(entry, refusal))),
            AnswerOnceService::wrote);
    return switch (step) {
      case Step.Over(var reply) -> reply;
      case Step.Undone _ -> throw new IllegalStateException("nothing was tried");
    };
  }

  private Step begun(KeyedRequest request, Function<Entry, Step> next) {
    return switch (answers.begin(request, ids.next())) {
      case Beginning.Begun(var entry) -> next.apply(entry);
      case Beginning.Kept(var answer) -> new Step.Over(new Reply.Replayed(answer));
      case Beginning.OtherBody() -> new Step.Over(new Reply.OtherBody());
      case Beginning.AtWork() -> new Step.Over(new Reply.StillRunning());
    };
  }

  private Reply given(Entry entry, Answer answer) {
    if (!answers.keep(entry, policy.fitting(answer))) {
      throw new IllegalStateException("somebody else has the key that is locked here");
    }
    return new Reply.Given(answer);
  }

  private static boolean wrote(Step step) {
    return step instanceof Step.Over(Reply.Given _);
  }

  /** Where the transaction leaves a request. */
  private sealed interface Step {
    record Over(Reply reply) implements Step {}

    /** Rolled back, with a refusal that is still to be kept. */
    record Undone(Answer answer) implements Step {}
  }
}
