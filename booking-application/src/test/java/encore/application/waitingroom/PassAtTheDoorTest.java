package encore.application.waitingroom;

import static encore.application.waitingroom.Lobby.PLENTY;
import static encore.application.waitingroom.Lobby.policy;
import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.QueueModes.QueueMode;
import encore.application.waitingroom.Admissions.Answer;
import encore.application.waitingroom.JoinLine.Outcome;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.Pass;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a door lets in: who has a pass that is his and lasts, or where nobody has to wait. */
class PassAtTheDoorTest {

  @Test
  void aPassOpensItsOwnDoorToItsOwnerAndNoOther() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 1, 100), PLENTY);
    var ticket = lobby.crowd(1).getFirst();
    lobby.round();
    var pass = ((Standing.Inside) lobby.ask.ask(ticket)).pass();
    var other = new Pass(pass.id(), new ConcertId(UUID.randomUUID()), pass.user(), 1, pass.until());

    var doors = lobby.doors;
    assertThat(doors.check(lobby.concert, Optional.of(pass.user()), Optional.of(pass)))
        .isEqualTo(Answer.LET_IN);
    assertThat(doors.check(lobby.concert, Optional.of(aBuyer()), Optional.of(pass)))
        .isEqualTo(Answer.NOT_YOURS);
    assertThat(doors.check(lobby.concert, Optional.empty(), Optional.of(other)))
        .isEqualTo(Answer.WRONG_CONCERT);
    lobby.lines.raiseGeneration(lobby.concert);
    lobby.round();
    assertThat(doors.check(lobby.concert, Optional.empty(), Optional.of(pass)))
        .isEqualTo(Answer.OVER);
  }

  @Test
  void whereThereIsRoomNobodyWaitsInALineThatIsThereOnlyWhenFull() {
    var lobby = new Lobby(policy(LineMode.AUTO, 1, 100), PLENTY);
    assertThat(check(lobby)).isEqualTo(Answer.JOIN_FIRST);

    var first = (Outcome.Joined) lobby.join(aBuyer());
    assertThat(first.standing()).isInstanceOf(Standing.Inside.class);
    lobby.round();

    assertThat(check(lobby)).isEqualTo(Answer.NO_PASS);
    assertThat(((Outcome.Joined) lobby.join(aBuyer())).standing())
        .isInstanceOf(Standing.Waiting.class);
  }

  @Test
  void theProgrammeSaysWhatTheDoorGoesBy() {
    for (var mode : LineMode.values()) {
      var lobby = new Lobby(policy(mode, 1, 100), PLENTY);
      var programme = new KnownQueueModes(lobby.known);

      assertThat(programme.of(lobby.concert).name()).isEqualTo(mode.name());
      assertThat(programme.of(new ConcertId(UUID.randomUUID()))).isEqualTo(QueueMode.OFF);
    }
  }

  private static Answer check(Lobby lobby) {
    return lobby.doors.check(lobby.concert, Optional.of(aBuyer()), Optional.empty());
  }
}
