package encore.application.inbox;

import encore.application.inbox.ReplayParked.Outcome;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.application.shared.UseCase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCase
final class ReplayAllParkedService implements ReplayAllParked {

  private final ParkedEvents parked;
  private final ReplayParked replayParked;

  ReplayAllParkedService(ParkedEvents parked, ReplayParked replayParked) {
    this.parked = parked;
    this.replayParked = replayParked;
  }

  @Override
  public Counts replay(Command command) {
    var found = parked.failed(command.topic(), command.consumer(), command.limit());
    var counts = new Counts(found.size(), 0, 0, 0, 0);
    for (var id : command.dryRun() ? List.<UUID>of() : found) {
      var outcome = replayed(command, id, counts.tried() > 0);
      if (outcome.isEmpty()) {
        break;
      }
      counts = plus(counts, outcome.get());
    }
    return counts;
  }

  /** Each is final by itself; who is cut off in between is told how many there were. */
  private Optional<Outcome> replayed(Command command, UUID id, boolean hasBegun) {
    try {
      return Optional.of(replayParked.replay(new ReplayParked.Command(command.admin(), id, false)));
    } catch (Unavailable e) {
      if (hasBegun && e.reason() != Reason.OUTCOME_UNKNOWN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Counts plus(Counts so, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Replayed(int followed) ->
          new Counts(
              so.found(), so.replayed() + 1, so.followed() + followed, so.failed(), so.stay());
      case Outcome.Failed() ->
          new Counts(so.found(), so.replayed(), so.followed(), so.failed() + 1, so.stay());
      case Outcome.Waits(), Outcome.Unreplayable(), Outcome.WasDiscarded(), Outcome.NoSuchEvent() ->
          new Counts(so.found(), so.replayed(), so.followed(), so.failed(), so.stay() + 1);
    };
  }
}
