package encore.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import encore.application.inbox.ReplayAllParked.Counts;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.identity.UserId;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each is final by itself. */
class ReplayingAllTest {

  private final List<UUID> failed = Stream.generate(UUID::randomUUID).limit(3).toList();

  @Test
  void whoIsCutOffInBetweenIsToldHowManyThereWere() {
    assertThat(replay(2, Reason.BUSY)).isEqualTo(new Counts(3, 2, 2, 0, 0));
    assertThat(replay(3, Reason.BUSY)).isEqualTo(new Counts(3, 3, 3, 0, 0));
  }

  @Test
  void beforeTheFirstNothingWasChangedAndWhatIsInDoubtIsSaid() {
    assertRefused(0, Reason.BUSY);
    assertRefused(2, Reason.OUTCOME_UNKNOWN);
  }

  private void assertRefused(int before, Reason reason) {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> replay(before, reason))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Counts replay(int before, Reason then) {
    ReplayParked one =
        command -> {
          if (failed.indexOf(command.id()) >= before) {
            throw new Unavailable("postgres", then, new IllegalStateException("cut off"));
          }
          return new ReplayParked.Outcome.Replayed(1);
        };
    var admin = new UserId(UUID.randomUUID());
    var all = new ReplayAllParked.Command(admin, Optional.empty(), Optional.empty(), 10, false);
    return new ReplayAllParkedService(parked(), one).replay(all);
  }

  /** Nothing else is asked of it. */
  private ParkedEvents parked() {
    return (ParkedEvents)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ParkedEvents.class},
            (_, method, _) -> {
              assertThat(method.getName()).isEqualTo("failed");
              return failed;
            });
  }
}
