package encore.web.idempotency;

import static encore.web.problem.Problem.IDEMPOTENCY_IN_PROGRESS;
import static encore.web.problem.Problem.IDEMPOTENCY_KEY_REUSED;
import static java.util.Objects.requireNonNull;

import encore.application.idempotency.AnswerNamed;
import encore.application.idempotency.AnswerOnce;
import encore.application.idempotency.KeyedAnswerViews;
import encore.application.idempotency.KeyedRequest;
import encore.application.idempotency.Reply;
import encore.web.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts requests with a key to the use cases, and their replies on the wire. */
@Component
final class Clerk {

  private static final String PAUSE_SECONDS = "1";

  private final AnswerOnce answerOnce;
  private final AnswerNamed answerNamed;
  private final KeyedAnswerViews answers;
  private final Copyist copyist;
  private final MeterRegistry meters;

  Clerk(
      AnswerOnce answerOnce,
      AnswerNamed answerNamed,
      KeyedAnswerViews answers,
      Copyist copyist,
      MeterRegistry meters) {
    this.answerOnce = answerOnce;
    this.answerNamed = answerNamed;
    this.answers = answers;
    this.copyist = copyist;
    this.meters = meters;
  }

  <T> ResponseEntity<T> inOne(
      HttpServletRequest request, KeyedRequest keyed, Supplier<ResponseEntity<T>> work) {
    var tried = new Tried<T>(copyist, request);
    return told(answerOnce.answer(keyed, () -> tried.attempt(work)), tried);
  }

  <T> ResponseEntity<T> named(
      HttpServletRequest request,
      KeyedRequest keyed,
      Function<Optional<UUID>, ResponseEntity<T>> work,
      Function<UUID, Optional<ResponseEntity<T>>> find) {
    var tried = new Tried<T>(copyist, request);
    return told(answerNamed.answer(keyed, tried.named(work, find)), tried);
  }

  /** What is in one transaction with its key is never seen unanswered for long: this was named. */
  <T> ResponseEntity<T> inOneUnlessNamed(
      HttpServletRequest request,
      KeyedRequest keyed,
      Supplier<ResponseEntity<T>> work,
      Function<Optional<UUID>, ResponseEntity<T>> named,
      Function<UUID, Optional<ResponseEntity<T>>> find) {
    var tried = new Tried<T>(copyist, request);
    var reply = answerOnce.answer(keyed, () -> tried.attempt(work));
    return reply instanceof Reply.StillRunning
        ? named(request, keyed, named, find)
        : told(reply, tried);
  }

  /** For who is turned away at the door: what he was told when he was inside. */
  <T> ResponseEntity<T> again(KeyedRequest keyed, Refusal refusal) {
    return answers
        .answer(keyed)
        .map(answer -> this.<ResponseEntity<T>>count("replayed", copyist.wire(answer, true)))
        .orElseThrow(() -> refusal);
  }

  private <T> ResponseEntity<T> told(Reply reply, Tried<T> tried) {
    return switch (reply) {
      // By the same way as all problems, which counts them.
      case Reply.Given(var answer) when HttpStatus.valueOf(answer.status()).isError() ->
          throw count("refused", requireNonNull(tried.refusal()));
      case Reply.Given(var answer) -> count("given", copyist.wire(answer, false));
      case Reply.Replayed(var answer) -> count("replayed", copyist.wire(answer, true));
      case Reply.NotKept() -> throw count("not-kept", requireNonNull(tried.refusal()));
      case Reply.OtherBody() -> throw count("reused", Refusal.of(IDEMPOTENCY_KEY_REUSED));
      case Reply.StillRunning() ->
          throw count(
              "in-progress",
              Refusal.of(IDEMPOTENCY_IN_PROGRESS).header(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS));
    };
  }

  private <R> R count(String outcome, R told) {
    meters.counter("encore.idempotency.replies", "outcome", outcome).increment();
    return told;
  }
}
