package encore.redis.coupon;

import encore.application.coupon.IssueRequest;
import encore.application.shared.Unavailable;
import encore.domain.coupon.IssueRequestId;
import encore.redis.support.RedisScripts;
import encore.redis.support.Script;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Final answers in Redis, for all instances. Nothing here fails: while Redis is away there are
 * none.
 */
final class SharedAnswers {

  private final RedisScripts scripts;
  private final String namespace;
  private final Duration life;
  private final Script readAnswer = Script.named("readIssueAnswer");
  private final Script putAnswer = Script.named("putIssueAnswer");

  SharedAnswers(RedisScripts scripts, String namespace, Duration life) {
    this.scripts = scripts;
    this.namespace = namespace;
    this.life = life;
  }

  Optional<IssueRequest> read(IssueRequestId request) {
    try {
      var answer = scripts.ask(readAnswer, key(request));
      return answer.isEmpty()
          ? Optional.empty()
          : AnswerCodec.read(request, (String) answer.getFirst());
    } catch (Unavailable _) {
      return Optional.empty();
    }
  }

  /** Nobody waits for this. */
  void put(IssueRequest request) {
    AnswerCodec.write(request)
        .ifPresent(text ->
            scripts.send(putAnswer, key(request.id()), text, Long.toString(life.toMillis())));
  }

  private List<String> key(IssueRequestId request) {
    return List.of(namespace + ":issue-request:" + request.value());
  }
}
