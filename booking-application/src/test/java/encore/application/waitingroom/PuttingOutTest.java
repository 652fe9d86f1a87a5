package encore.application.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.moderation.Belongings;
import encore.application.waitingroom.PassJournal.Entry;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import encore.testing.ALine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the places of who is blocked. */
class PuttingOutTest {

  private final Lobby lobby = new Lobby(ALine.of(1), 1_000);
  private final List<Ticket> crowd = lobby.crowd(3);
  private final Belongings places = lobby.places;

  @Test
  void whoIsBlockedInsideMakesRoomAtOnce() {
    lobby.round();

    block(crowd.getFirst());

    assertThat(lobby.journal.find(crowd.getFirst()))
        .isEqualTo(new Entry.Over(PassEnd.REVOKED, Lobby.NOON));
    assertThat(lobby.ask.ask(crowd.get(1))).isInstanceOf(Standing.Inside.class);
    assertThat(lobby.ask.ask(crowd.getFirst())).isInstanceOf(Standing.Nowhere.class);
  }

  @Test
  void whoIsBlockedInLineLeavesIt() {
    lobby.round();

    block(crowd.get(1));

    assertThat(lobby.ask.ask(crowd.get(1))).isInstanceOf(Standing.Nowhere.class);
    lobby.leave.leave(crowd.getFirst());
    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Inside.class);
  }

  /** The block is in the books, and whoever wrote it died before he could tell the line. */
  @Test
  void aLineThatWasNotToldLetsHimStandAndTakesHimOut() {
    lobby.round();
    lobby.journal.block(crowd.get(1).user());

    lobby.leave.leave(crowd.getFirst());

    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Inside.class);
    assertThat(lobby.ask.ask(crowd.get(1))).isInstanceOf(Standing.Nowhere.class);
  }

  @Test
  void whoIsLetInWhileHeIsBlockedIsOutAgain() {
    lobby.round();
    lobby.leave.leave(crowd.getFirst());
    lobby.journal.endAll(crowd.get(1).user(), PassEnd.LEFT);
    var late = crowd.get(2);
    var rest = places.takeAway(late.user());
    // A round that did not see the block, and has not told the line yet.
    lobby.journal.admit(lobby.concert, List.of(late), _ -> new Verdict(1, 0, Brake.FULL));

    rest.clearUp();

    assertThat(lobby.journal.find(late)).isInstanceOf(Entry.Over.class);
  }

  @Test
  void aLineThatIsAwayKeepsNobodyFromBeingBlocked() {
    lobby.round();
    lobby.waiting.setAway(true);

    block(crowd.getFirst());

    assertThat(lobby.inside()).isZero();
  }

  private void block(Ticket ticket) {
    var rest = places.takeAway(ticket.user());
    lobby.journal.block(ticket.user());
    rest.clearUp();
  }
}
