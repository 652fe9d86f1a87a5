package encore.application.waitingroom;

import encore.application.shared.Part;
import encore.application.shared.Unavailable;
import encore.application.waitingroom.WaitingLines.Found;
import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.util.Optional;

/** The line as a newcomer finds it: restored where it was lost. */
@Part
final class LinesToJoin {

  private static final int TRIES = 3;

  private final WaitingLines waiting;
  private final LostLines lost;
  private final Whereabouts whereabouts;

  LinesToJoin(WaitingLines waiting, LostLines lost, Whereabouts whereabouts) {
    this.waiting = waiting;
    this.lost = lost;
    this.whereabouts = whereabouts;
  }

  sealed interface Entered {
    record In(Standing standing, boolean isNew) implements Entered {}

    record Full() implements Entered {}
  }

  /** A pass that is over is no place: who comes again with one gets a new place. */
  Entered enter(ConcertId concert, UserId user, int capacity) {
    for (int i = 0; i < TRIES; i++) {
      switch (waiting.join(concert, user, capacity)) {
        case Joining.Full() -> {
          return new Entered.Full();
        }
        case Joining.Joined(var place, long epoch, boolean isNew) -> {
          var found = new Found(place, epoch);
          // He has a place already, though he has not heard of it.
          var standing =
              Unavailable.inTheMiddle(() -> whereabouts.of(concert, user, found, Optional.empty()));
          if (isPlace(standing)) {
            return new Entered.In(standing, isNew);
          }
        }
        case Joining.Lost() -> lost.restore(concert);
      }
    }
    var gone = new IllegalStateException("the line of " + concert.value() + " was lost again");
    throw new Unavailable("redis", Unavailable.Reason.BUSY, gone);
  }

  /** Where somebody stands who is there already; his ticket tells it to a line that forgot him. */
  Optional<Standing> present(ConcertId concert, UserId user, Optional<Ticket> ticket) {
    var found = waiting.place(concert, user);
    return switch (found.place()) {
      case Place.Left() -> Optional.empty();
      case Place.Absent(), Place.Lost(), Place.Waiting _, Place.InDraw _, Place.Admitted _ ->
          Optional.of(whereabouts.of(concert, user, found, ticket)).filter(LinesToJoin::isPlace);
    };
  }

  private static boolean isPlace(Standing standing) {
    return switch (standing) {
      case Standing.Waiting _, Standing.Early _, Standing.Inside _ -> true;
      case Standing.Over _, Standing.Nowhere _, Standing.NotNeeded _ -> false;
    };
  }
}
