package encore.application.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Admissions.Answer;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Most who give up say nothing. */
class GoneSilentlyTest {

  private static final Duration SILENCE = Duration.ofSeconds(45);

  private static final LinePolicy ONLY_WHEN_FULL =
      new LinePolicy(
          LineMode.AUTO,
          LineFlow.RUNNING,
          new AdmissionPolicy(OptionalInt.of(1), OptionalInt.empty(), Duration.ofSeconds(1)),
          Duration.ofMinutes(5),
          Duration.ofSeconds(60),
          SILENCE,
          100,
          0);

  private final Lobby lobby = new Lobby(ONLY_WHEN_FULL, 1_000);

  @Test
  void theyDoNotKeepTheDoorsShutOnceThereIsRoom() {
    var first = joined();
    var gone = joined();
    assertThat(gone).isInstanceOf(Standing.Waiting.class);
    lobby.round();
    assertThat(atTheDoor()).isEqualTo(Answer.NO_PASS);

    lobby.pass(SILENCE);
    lobby.leave.leave(((Standing.Inside) first).pass());
    lobby.round();

    assertThat(lobby.inside()).isZero();
    assertThat(atTheDoor()).isEqualTo(Answer.JOIN_FIRST);
    assertThat(lobby.ask.ask(ticketOf(gone))).isInstanceOf(Standing.Waiting.class);
    lobby.round();
    assertThat(lobby.ask.ask(ticketOf(gone)))
        .as("his place is kept")
        .isInstanceOf(Standing.Inside.class);
  }

  private static Ticket ticketOf(Standing standing) {
    return ((Standing.Waiting) standing).ticket();
  }

  private Standing joined() {
    return ((JoinLine.Outcome.Joined) lobby.join(aBuyer())).standing();
  }

  private Answer atTheDoor() {
    return lobby.doors.check(lobby.concert, Optional.of(aBuyer()), Optional.empty());
  }
}
