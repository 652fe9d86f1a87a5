package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimit.Scope;
import encore.application.ratelimit.RateLimits;
import encore.application.ratelimit.RateLimits.Answer;
import encore.application.ratelimit.RateLimits.Answer.Empty;
import encore.application.ratelimit.RateLimits.Answer.Taken;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a limit owes to those who keep it, and to the others. Each adapter extends this. */
public abstract class RateLimitsContract {

  private static final Duration HOUR = Duration.ofHours(1);

  private final String anna = UUID.randomUUID().toString();

  protected abstract RateLimits limits();

  protected abstract Scope scope();

  @Test
  void theQuotaIsThereAtOnceAndNotOneMore() {
    var limit = limit("holds", 3, HOUR);

    assertThat(take(limit)).isInstanceOf(Taken.class).returns(2L, Answer::remaining);
    assertThat(take(limit)).isInstanceOf(Taken.class).returns(1L, Answer::remaining);
    assertThat(take(limit)).isInstanceOf(Taken.class).returns(0L, Answer::remaining);
    assertThat(take(limit)).isInstanceOf(Empty.class).returns(0L, Answer::remaining);
  }

  @Test
  void whoIsRefusedLearnsWhenToComeBack() {
    var limit = limit("holds", 2, HOUR);
    take(limit);
    var last = take(limit);

    assertThat(last.reset()).isBetween(HOUR.minusMinutes(1), HOUR);
    assertThat(take(limit))
        .isInstanceOfSatisfying(
            Empty.class,
            empty -> {
              var half = HOUR.dividedBy(2);
              assertThat(empty.pause()).isBetween(half.minusMinutes(1), half);
              assertThat(empty.reset()).isBetween(HOUR.minusMinutes(1), HOUR);
            });
  }

  @Test
  void tokensComeBackOneByOne() {
    var limit = limit("holds", 2, Duration.ofSeconds(4));
    for (int i = 0; i < limit.quota(); i++) {
      assertThat(take(limit)).isInstanceOf(Taken.class);
    }
    assertThat(take(limit)).isInstanceOf(Empty.class);

    Await.until("a token is back", limit.window(), () -> take(limit) instanceof Taken);
    assertThat(take(limit)).as("only one of them").isInstanceOf(Empty.class);
  }

  @Test
  void nobodySpendsTheTokensOfAnother() {
    var limit = limit("holds", 1, HOUR);
    take(limit);

    assertThat(take(limit)).isInstanceOf(Empty.class);
    assertThat(limits().take(limit, UUID.randomUUID().toString())).isInstanceOf(Taken.class);
    assertThat(take(limit("logins", 1, HOUR))).isInstanceOf(Taken.class);
  }

  @Test
  void aLimitThatWasRaisedIsRaisedForThoseWhoHadReachedIt() {
    take(limit("holds", 1, HOUR));

    assertThat(take(limit("holds", 1, HOUR))).isInstanceOf(Empty.class);
    assertThat(take(limit("holds", 5, HOUR))).isInstanceOf(Taken.class);
  }

  @Test
  void ofACrowdExactlyTheQuotaIsServed() throws Exception {
    var limit = limit("holds", 50, HOUR);

    var answers = Race.race(200, _ -> () -> take(limit));

    assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(50);
    assertThat(answers).filteredOn(Empty.class::isInstance).hasSize(150);
  }

  private RateLimit limit(String name, int quota, Duration window) {
    return new RateLimit(name, quota, window, scope());
  }

  private Answer take(RateLimit limit) {
    return limits().take(limit, anna);
  }
}
