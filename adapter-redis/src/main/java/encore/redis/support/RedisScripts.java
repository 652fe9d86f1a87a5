package encore.redis.support;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs scripts. Whatever Redis does, who asks here gets an answer or {@link Unavailable}, and while
 * it is known to be away he gets that at once.
 */
public final class RedisScripts {
  private static final String NAME = "redis";

  private final RedisLink link;
  private final Breaker breaker;
  private final Duration patience;

  /**
   * @param timeout of one command; a script that Redis has forgotten takes two
   */
  RedisScripts(RedisLink link, Breaker breaker, Duration timeout) {
    this.link = link;
    this.breaker = breaker;
    this.patience = timeout.multipliedBy(2).plus(timeout);
  }

  /**
   * Waits for the answer, which is a list.
   *
   * @throws Unavailable with {@link Reason#OUTCOME_UNKNOWN} if Redis may have run it nevertheless
   */
  public List<Object> ask(Script script, List<String> keys, String... args) {
    if (!breaker.mayAsk()) {
      var away = new RedisException("not asked, for it did not answer a moment ago");
      throw new Unavailable(NAME, Reason.DOWN, away);
    }
    int outage = breaker.outage();
    try {
      var answer =
          run(script, keys, args)
              .toCompletableFuture()
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      breaker.worked(outage);
      return answer;
    } catch (ExecutionException e) {
      throw failed(outage, e.getCause() == null ? e : e.getCause());
    } catch (RedisException | TimeoutException e) {
      throw failed(outage, e);
    } catch (Unavailable e) {
      breaker.failed(outage, e);
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(NAME, Reason.OUTCOME_UNKNOWN, e);
    }
  }

  /**
   * Waits for nothing, and is worth a try even after a failure: what was asked before on this
   * connection comes before it. For one who was connected a moment ago.
   */
  public void send(Script script, List<String> keys, String... args) {
    int outage = breaker.outage();
    try {
      var _ =
          run(script, keys, args)
              .whenComplete((_, failure) -> {
                if (failure != null) {
                  breaker.failed(outage, failure);
                }
              });
    } catch (Unavailable | RedisException e) {
      breaker.failed(outage, e);
    }
  }

  /** By its digest; by its text where Redis was restarted or flushed and does not know it. */
  private CompletionStage<List<Object>> run(Script script, List<String> keys, String... args) {
    var redis = link.connection().async();
    var names = keys.toArray(String[]::new);
    CompletionStage<List<Object>> known =
        redis.evalsha(script.digest(), ScriptOutputType.MULTI, names, args);
    return known.exceptionallyCompose(failure ->
        failure instanceof RedisNoScriptException
            ? redis.eval(script.source(), ScriptOutputType.MULTI, names, args)
            : CompletableFuture.failedStage(failure));
  }

  private Unavailable failed(int outage, Throwable why) {
    breaker.failed(outage, why);
    // An error is an answer: the script was refused. Anything else may have come too late.
    var reason =
        why instanceof RedisCommandExecutionException ? Reason.DOWN : Reason.OUTCOME_UNKNOWN;
    return new Unavailable(NAME, reason, why);
  }
}
