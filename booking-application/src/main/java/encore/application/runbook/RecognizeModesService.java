package encore.application.runbook;

import encore.application.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@UseCase
final class RecognizeModesService implements RecognizeModes {

  private final Modes modes;
  private final LocalModes localModes;
  private final Clock clock;
  private final AtomicReference<Books> books =
      new AtomicReference<>(new Books(List.of(), Instant.MIN, Duration.ZERO));
  private volatile Map<Mode, String> local = Map.of();

  RecognizeModesService(Modes modes, LocalModes localModes, Clock clock) {
    this.modes = modes;
    this.localModes = localModes;
    this.clock = clock;
  }

  /**
   * What was read last.
   *
   * @param ahead of our clock; so a mode ends in time also when the books cannot be read
   */
  private record Books(List<ModeState> states, Instant asOf, Duration ahead) {

    Books later(Books other) {
      return other.asOf.isAfter(asOf) ? other : this;
    }
  }

  @Override
  public Optional<InForce> inForce(Mode mode) {
    var reason = local.get(mode);
    return reason == null ? inBooks(mode) : Optional.of(new InForce(reason, Optional.empty()));
  }

  private Optional<InForce> inBooks(Mode mode) {
    var known = books.get();
    for (var state : known.states()) {
      // Most of the time all of them are off, and nobody needs the clock.
      if (state.mode() == mode && state.on()) {
        var now = clock.instant().plus(known.ahead());
        return state.isOnAt(now) ? Optional.of(inForce(state, now)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static InForce inForce(ModeState state, Instant now) {
    return new InForce(state.reason(), state.until().map(end -> Duration.between(now, end)));
  }

  @Override
  public Known known() {
    var known = books.get();
    var asOf = known.states().isEmpty() ? Optional.<Instant>empty() : Optional.of(known.asOf());
    return new Known(known.states(), local.keySet().stream().sorted().toList(), asOf);
  }

  @Override
  public void refresh() {
    // First: an operator turns to it when the books are away.
    local = Map.copyOf(localModes.reasons());
    var snapshot = modes.all();
    var ahead = Duration.between(clock.instant(), snapshot.asOf());
    books.accumulateAndGet(new Books(snapshot.states(), snapshot.asOf(), ahead), Books::later);
  }
}
