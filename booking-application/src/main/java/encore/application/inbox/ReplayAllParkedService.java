package encore.application.inbox;

import encore.application.inbox.ReplayParked.Outcome;
import encore.application.shared.UseCase;
import java.util.List;
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
      counts = plus(counts, replayed(command, id));
    }
    return counts;
  }

  private Outcome replayed(Command command, UUID id) {
    return replayParked.replay(new ReplayParked.Command(command.admin(), id, false));
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
