package encore.application.identity;

import encore.application.shared.UseCase;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.Set;

@UseCase
final class RecognizeBlockedService implements RecognizeBlocked {

  /** For a login that was under way when the block came, and a clock that is not quite right. */
  private static final Duration SPARE = Duration.ofMinutes(1);

  private final BlockedAccounts accounts;
  private volatile Set<UserId> known = Set.of();

  RecognizeBlockedService(BlockedAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean isBlocked(UserId user) {
    return known.contains(user);
  }

  @Override
  public void refresh(Duration tokensLive) {
    known = accounts.within(tokensLive.plus(SPARE));
  }
}
