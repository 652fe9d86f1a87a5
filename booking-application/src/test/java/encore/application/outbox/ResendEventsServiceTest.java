package encore.application.outbox;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.audit.Act;
import encore.application.outbox.ResendEvents.Command;
import encore.application.outbox.ResendEvents.Outcome;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is cut off half way is told how far he got. */
class ResendEventsServiceTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final Sent sent = new Sent();
  private final List<Act> trail = new ArrayList<>();
  private final ResendEvents resend =
      new ResendEventsService(
          sent, trail::add, new AtOnce(), new ResendPolicy(Duration.ofDays(7), 100, 10));

  @Test
  void aDatabaseThatIsBusyHalfWayKeepsWhatIsDone() {
    sent.failsAt = 20;
    sent.why = Reason.BUSY;

    assertThat(resend.resend(order(50, Optional.empty())))
        .isEqualTo(new Outcome.Done(20, NOON, Optional.of(20L)));
    sent.failsAt = Long.MAX_VALUE;
    assertThat(resend.resend(order(50, Optional.of(20L))))
        .isEqualTo(new Outcome.Done(15, NOON, Optional.empty()));
    assertThat(trail).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void whoGotNowhereIsToldSo(Reason reason) {
    sent.failsAt = 0;
    sent.why = reason;

    assertThatThrownBy(() -> resend.resend(order(50, Optional.empty())))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void whatNobodyKnowsTheEndOfIsNotCalledDone() {
    sent.failsAt = 20;
    sent.why = Reason.OUTCOME_UNKNOWN;

    assertThatThrownBy(() -> resend.resend(order(50, Optional.empty())))
        .isInstanceOf(Unavailable.class);
  }

  private static Command order(int limit, Optional<Long> after) {
    return new Command(
        aBuyer(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOON.minusSeconds(60)),
        Optional.empty(),
        after,
        limit,
        false);
  }

  /** Thirty-five that were sent, and a database that may go away. */
  private static final class Sent implements Resends {
    private static final int ALL = 35;
    private long failsAt = Long.MAX_VALUE;
    private Reason why = Reason.BUSY;

    @Override
    public Instant now() {
      return NOON;
    }

    @Override
    public Portion resend(Which which, long after, int max) {
      if (after >= failsAt) {
        throw new Unavailable("postgres", why, new IllegalStateException("a test"));
      }
      return count(which, after, max);
    }

    @Override
    public Portion count(Which which, long after, int max) {
      int found = Math.clamp(ALL - after, 0, max);
      return Portion.of(found, after + found);
    }

    @Override
    public Again resend(UUID event) {
      return Again.NO_SUCH_EVENT;
    }
  }
}
