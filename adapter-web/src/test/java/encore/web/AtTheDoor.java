package encore.web;

import encore.application.identity.RecognizeBlocked;
import encore.application.moderation.BlockAccount;
import encore.application.moderation.BlockedAccountViews;
import encore.application.moderation.UnblockAccount;
import encore.application.ratelimit.RateLimits;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What decides who may come in, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class AtTheDoor {

  /** Who stands at the door during one test. */
  public static final class Staff {
    public RateLimits limits =
        (limit, _) -> new RateLimits.Answer.Taken(limit.quota() - 1, Duration.ofMillis(500));
    public Predicate<UserId> blocked = _ -> false;
    public BlockAccount block = _ -> new BlockAccount.Outcome.Blocked();
    public UnblockAccount unblock = _ -> new UnblockAccount.Outcome.Unblocked();
    public BlockedAccountViews list = (_, _) -> new Page<>(List.of(), Optional.empty());
  }

  @Bean
  RecognizeBlocked recognizeBlocked(Staff staff) {
    return new RecognizeBlocked() {
      @Override
      public boolean isBlocked(UserId user) {
        return staff.blocked.test(user);
      }

      @Override
      public void refresh(Duration tokensLive) {}
    };
  }

  @Bean
  BlockAccount blockAccount(Staff staff) {
    return command -> staff.block.block(command);
  }

  @Bean
  UnblockAccount unblockAccount(Staff staff) {
    return command -> staff.unblock.unblock(command);
  }

  @Bean
  BlockedAccountViews blockedAccountViews(Staff staff) {
    return (after, limit) -> staff.list.blocked(after, limit);
  }

  @Bean
  Staff staff() {
    return new Staff();
  }

  @Bean
  RateLimits rateLimits(Staff staff) {
    return (limit, key) -> staff.limits.take(limit, key);
  }
}
