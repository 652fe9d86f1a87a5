package encore.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecognizingBlockedTest {

  private static final UserId FAN = new UserId(new UUID(0, 1));
  private static final Duration TOKENS_LIVE = Duration.ofSeconds(310);

  private BlockedAccounts accounts = _ -> Set.of(FAN);
  private final RecognizeBlocked recognize =
      new RecognizeBlockedService(age -> accounts.within(age));

  @Test
  void whoIsBlockedIsKnownFromTheNextLookOnUntilHeIsNot() {
    assertThat(recognize.isBlocked(FAN)).isFalse();
    recognize.refresh(TOKENS_LIVE);
    assertThat(recognize.isBlocked(FAN)).isTrue();

    accounts = _ -> Set.of();
    recognize.refresh(TOKENS_LIVE);
    assertThat(recognize.isBlocked(FAN)).isFalse();
  }

  @Test
  void whileNobodyCanTellWhoWasKnownStaysOut() {
    recognize.refresh(TOKENS_LIVE);
    accounts =
        _ -> {
          throw new Unavailable("postgres", Reason.DOWN, new IllegalStateException());
        };

    assertThatThrownBy(() -> recognize.refresh(TOKENS_LIVE)).isInstanceOf(Unavailable.class);
    assertThat(recognize.isBlocked(FAN)).isTrue();
  }

  @Test
  void aBlockIsLookedForUntilEveryTokenFromBeforeItIsOver() {
    accounts =
        age -> {
          assertThat(age).isGreaterThan(TOKENS_LIVE);
          return Set.of();
        };

    recognize.refresh(TOKENS_LIVE);
  }
}
