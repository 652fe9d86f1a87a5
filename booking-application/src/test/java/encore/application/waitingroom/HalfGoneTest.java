package encore.application.waitingroom;

import static encore.testing.Busy.assertInDoubt;
import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineMode;
import encore.testing.AtOnce;
import encore.testing.Busy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The line is in one server and the books are in another: one may be done without the other. */
class HalfGoneTest {

  private final Lobby lobby = new Lobby(Lobby.policy(LineMode.ALWAYS, 1, 100), Lobby.PLENTY);
  private final List<String> trail = new ArrayList<>();

  @Test
  void whoIsOutOfTheLineIsNotToldThatNothingWasChanged() {
    var ticket = lobby.crowd(2).get(1);

    assertInDoubt(() -> leaving("find").leave(ticket));

    assertThat(lobby.ask.ask(ticket)).isEqualTo(new Standing.Nowhere());
  }

  @Test
  void norIsHeWhosePassCouldNotBeEnded() {
    var ticket = lobby.crowd(1).getFirst();
    lobby.round();
    var pass = ((Standing.Inside) lobby.ask.ask(ticket)).pass();

    assertInDoubt(() -> leaving("end").leave(pass));
    assertInDoubt(() -> leaving("end").leave(ticket));

    lobby.leave.leave(pass);
    assertThat(lobby.inside()).isZero();
  }

  @Test
  void whoWasLetInAtOnceAndCannotBeToldHasAPlaceAndHearsOfItLater() {
    lobby.put(Lobby.policy(LineMode.AUTO, 1, 100));
    var join = lobby.joining(Busy.at("pickUp", PassJournal.class, lobby.journal));
    var anna = new JoinLine.Command(aBuyer(), lobby.concert, Optional.empty(), Optional.empty());

    var joined = (JoinLine.Outcome.Joined) join.join(anna);

    var waits = (Standing.Waiting) joined.standing();
    assertThat(lobby.ask.ask(waits.ticket())).isInstanceOf(Standing.Inside.class);
    assertInDoubt(() -> join.join(anna));
  }

  @Test
  void aLineThatIsToBeginAnewAndCannotHasANewEpochAllTheSame() {
    var lost = new LostLines(lobby.known, lobby.lines, lobby.journal, lobby.waiting);
    var rebuild =
        new RebuildLineService(
            lobby.lines, lobby.journal, lost, act -> trail.add(act.action()), new AtOnce());
    var command = new RebuildLine.Command(new UserId(UUID.randomUUID()), lobby.concert, false);
    lobby.waiting.setAway(true);

    assertInDoubt(() -> rebuild.rebuild(command));

    assertThat(trail).containsExactly("QUEUE_REBUILT");
    lobby.waiting.setAway(false);
    assertThat(rebuild.rebuild(command)).isInstanceOf(RebuildLine.Outcome.Rebuilt.class);
  }

  private LeaveLine leaving(String busy) {
    var journal = Busy.at(busy, PassJournal.class, lobby.journal);
    return new LeaveLineService(lobby.known, lobby.waiting, journal, lobby.bell());
  }
}
