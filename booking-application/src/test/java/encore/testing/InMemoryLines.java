package encore.testing;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.Lines;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Lines without a database. One lock for all of it stands for every lock there is. */
public final class InMemoryLines implements Lines {

  /** How many indices nobody gets when an order is lost. */
  public static final long INDICES_UNNOTED = 100_000;

  private final Clock clock;
  private final Map<ConcertId, LineState> concerts = new LinkedHashMap<>();

  public InMemoryLines(Clock clock) {
    this.clock = clock;
  }

  /** A concert, which has no line yet. */
  public synchronized void add(
      ConcertId concert, Set<ScheduleId> schedules, Optional<Instant> opensAt, long seatsLeft) {
    concerts.put(concert, new LineState(concert, schedules, opensAt, seatsLeft));
  }

  public synchronized void setSeatsLeft(ConcertId concert, long seats) {
    concert(concert).orElseThrow().seatsLeft = seats;
  }

  Instant now() {
    return clock.instant();
  }

  /** Of a concert that has one. */
  Optional<LineState> line(ConcertId concert) {
    return concert(concert).filter(line -> line.policy.isPresent());
  }

  Iterable<LineState> lines() {
    return concerts.values().stream().filter(line -> line.policy.isPresent()).toList();
  }

  private Optional<LineState> concert(ConcertId concert) {
    return Optional.ofNullable(concerts.get(concert));
  }

  @Override
  public synchronized Snapshot all() {
    var lines =
        concerts.values().stream().filter(s -> s.policy.isPresent()).map(this::line).toList();
    return new Snapshot(lines, now());
  }

  @Override
  public synchronized Optional<Line> find(ConcertId concert) {
    return line(concert).map(this::line);
  }

  private Line line(LineState state) {
    var lately = now().minus(Duration.ofMinutes(1));
    var pulse =
        new Line.Pulse(
            state.live(now()).size(),
            (int) state.passes.stream().filter(p -> p.admittedAt.isAfter(lately)).count(),
            state.noShows(now()),
            state.seatsLeft);
    return new Line(
        state.concert,
        state.policy.orElseThrow(),
        state.version,
        state.generation,
        state.epoch,
        new Line.Opening(state.secret, state.opensAt, state.drawn, state.openedAt),
        state.schedules,
        pulse);
  }

  @Override
  public synchronized Put put(
      ConcertId concert, LinePolicy policy, OptionalLong seen, DrawSecret fresh) {
    var known = concert(concert);
    if (known.isEmpty()) {
      return new Put.NoSuchConcert();
    }
    var state = known.get();
    boolean isNew = state.policy.isEmpty();
    if (seen.isPresent() && (isNew || seen.getAsLong() != state.version)) {
      return new Put.Stale();
    }
    state.policy = Optional.of(policy);
    state.secret = isNew ? fresh : state.secret;
    state.version += isNew ? 0 : 1;
    return new Put.Done(line(state), isNew);
  }

  @Override
  public synchronized boolean owe(ConcertId concert, int more) {
    var line = line(concert);
    line.ifPresent(state -> state.owed = Math.min(AdmissionPolicy.ADMITS_MAX, state.owed + more));
    return line.isPresent();
  }

  @Override
  public synchronized boolean raiseGeneration(ConcertId concert) {
    var line = line(concert);
    line.ifPresent(state -> {
      state.generation++;
      state.endOver(now());
    });
    return line.isPresent();
  }

  @Override
  public synchronized Optional<Renewal> renew(ConcertId concert, long lost) {
    return line(concert)
        .map(state -> {
          if (state.epoch == lost) {
            state.indices += lost > 0 && state.drawn.isEmpty() ? INDICES_UNNOTED : 0;
            state.epoch++;
          }
          long next = Math.max(state.indices, state.drawn.orElse(0));
          return new Renewal(state.epoch, state.drawn, next);
        });
  }

  @Override
  public synchronized void noteIndices(ConcertId concert, long given) {
    line(concert).ifPresent(state -> state.indices = Math.max(state.indices, given));
  }

  @Override
  public synchronized OptionalLong open(ConcertId concert, long count) {
    var line = line(concert);
    line.filter(state -> state.drawn.isEmpty())
        .filter(state -> state.opensAt.filter(opens -> !now().isBefore(opens)).isPresent())
        .ifPresent(state -> {
          state.drawn = OptionalLong.of(count);
          state.openedAt = Optional.of(now());
        });
    return line.map(state -> state.drawn).orElse(OptionalLong.empty());
  }
}
