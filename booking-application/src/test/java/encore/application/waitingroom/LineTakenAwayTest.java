package encore.application.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Admissions.Answer;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An operator may take a line away while people stand in it. */
class LineTakenAwayTest {

  private final Lobby lobby = new Lobby(of(LineMode.ALWAYS), 1_000);

  @Test
  void whoStillWaitsHearsThatHeNeedNot() {
    var last = lobby.crowd(2).getLast();
    lobby.put(of(LineMode.OFF));

    assertThat(lobby.doors.check(lobby.concert, Optional.of(aBuyer()), Optional.empty()))
        .isEqualTo(Answer.LET_IN);
    assertThat(lobby.ask.ask(last)).isEqualTo(new Standing.NotNeeded());
    lobby.waiting.setAway(true);
    assertThat(lobby.ask.ask(last)).isEqualTo(new Standing.NotNeeded());
  }

  @Test
  void whenTheLineIsBackHeHasHisPlaceBack() {
    var crowd = lobby.crowd(3);
    lobby.put(of(LineMode.OFF));
    lobby.ask.ask(crowd.get(1));
    lobby.put(of(LineMode.ALWAYS));
    lobby.round();

    assertThat(lobby.ask.ask(crowd.get(0))).isInstanceOf(Standing.Inside.class);
    assertThat(lobby.ask.ask(crowd.get(1)))
        .isInstanceOfSatisfying(Standing.Waiting.class, w -> assertThat(w.ahead()).isZero());
  }

  private static LinePolicy of(LineMode mode) {
    return new LinePolicy(
        mode,
        LineFlow.RUNNING,
        new AdmissionPolicy(OptionalInt.of(1), OptionalInt.empty(), Duration.ofSeconds(1)),
        Duration.ofMinutes(5),
        Duration.ofSeconds(60),
        Duration.ofSeconds(45),
        100,
        0);
  }
}
