package encore.application.idempotency;

import encore.application.idempotency.KeyedAnswers.Beginning;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.UUID;

@UseCase
final class AnswerNamedService implements AnswerNamed {

  private final KeyedAnswers answers;
  private final Transactions transactions;
  private final NamedRun runs;
  private final KeyPolicy policy;
  private final Ids ids;

  AnswerNamedService(
      KeyedAnswers answers, Transactions transactions, NamedRun runs, KeyPolicy policy, Ids ids) {
    this.answers = answers;
    this.transactions = transactions;
    this.runs = runs;
    this.policy = policy;
    this.ids = ids;
  }

  @Override
  public Reply answer(KeyedRequest request, Effect effect) {
    return switch (begin(request, ids.next())) {
      case Beginning.Begun(var entry) -> runs.run(entry, effect);
      case Beginning.Kept(var answer) -> new Reply.Replayed(answer);
      case Beginning.OtherBody() -> new Reply.OtherBody();
      case Beginning.AtWork() ->
          answers
              .takeOver(request, policy.longAgo())
              .map(entry -> runs.run(entry, effect))
              .orElseGet(() -> await(request));
    };
  }

  private Beginning begin(KeyedRequest request, UUID effect) {
    return runs.orLetGo(
        new Entry(request, effect, 1),
        () ->
            transactions.inOne(
                () -> answers.begin(request, effect), Beginning.Begun.class::isInstance));
  }

  private Reply await(KeyedRequest request) {
    return answers
        .await(request)
        .<Reply>map(Reply.Replayed::new)
        .orElseGet(Reply.StillRunning::new);
  }
}
