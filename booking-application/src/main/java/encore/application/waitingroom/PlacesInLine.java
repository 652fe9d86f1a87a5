package encore.application.waitingroom;

import encore.application.moderation.Belongings;
import encore.application.shared.Part;
import encore.application.shared.Unavailable;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassEnd;
import java.util.List;

/** Who is blocked goes out of every line, and others take the places he had inside. */
@Part
final class PlacesInLine implements Belongings {

  private final KnownLines known;
  private final WaitingLines waiting;
  private final PassJournal journal;
  private final Bell bell;

  PlacesInLine(KnownLines known, WaitingLines waiting, PassJournal journal, Bell bell) {
    this.known = known;
    this.waiting = waiting;
    this.journal = journal;
    this.bell = bell;
  }

  @Override
  public Rest takeAway(UserId user) {
    var ended = journal.endAll(user, PassEnd.REVOKED);
    return () -> {
      goOut(user);
      makeRoom(ended);
      makeRoom(endedMeanwhile(user));
    };
  }

  /**
   * Where he stays in line because it cannot be asked, the round that comes to him takes him out.
   */
  private void goOut(UserId user) {
    try {
      known.all().keySet().forEach(concert -> waiting.leave(concert, user));
    } catch (Unavailable _) {
      // The round that comes to him lets him stand, and takes him out.
    }
  }

  /**
   * A round that was under way did not know of the block. After he has left the lines: whom it lets
   * in later than this it finds gone.
   */
  private List<Admitted> endedMeanwhile(UserId user) {
    try {
      return journal.endAll(user, PassEnd.REVOKED);
    } catch (Unavailable _) {
      return List.of();
    }
  }

  private void makeRoom(List<Admitted> ended) {
    for (var each : ended) {
      known.learnEnded(each.pass());
      bell.ring(each.pass().concert());
    }
  }
}
