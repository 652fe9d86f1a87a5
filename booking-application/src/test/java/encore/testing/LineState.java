package encore.testing;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The books of one concert, as two tables would have them. */
final class LineState {

  private static final int AS_IF_THEY_CAME = 20;

  final ConcertId concert;
  final Set<ScheduleId> schedules;
  final Optional<Instant> opensAt;
  long seatsLeft;

  Optional<LinePolicy> policy = Optional.empty();
  DrawSecret secret = new DrawSecret(new byte[DrawSecret.BYTES]);
  long version;
  int generation = 1;
  long epoch;
  long indices;
  OptionalLong drawn = OptionalLong.empty();
  Optional<Instant> openedAt = Optional.empty();
  Optional<Instant> intervalBegan = Optional.empty();
  int admittedInInterval;
  int owed;
  final List<Record> passes = new ArrayList<>();

  LineState(
      ConcertId concert, Set<ScheduleId> schedules, Optional<Instant> opensAt, long seatsLeft) {
    this.concert = concert;
    this.schedules = Set.copyOf(schedules);
    this.opensAt = opensAt;
    this.seatsLeft = seatsLeft;
  }

  /** A row of the journal. */
  static final class Record {
    final PassId id = new PassId(UUID.randomUUID());
    final Ticket ticket;
    final int generation;
    final Instant admittedAt;
    Instant until;
    Optional<Instant> pickedUpAt = Optional.empty();
    Optional<PassEnd> end = Optional.empty();
    Optional<Instant> endedAt = Optional.empty();

    Record(Ticket ticket, int generation, Instant admittedAt, Instant until) {
      this.ticket = ticket;
      this.generation = generation;
      this.admittedAt = admittedAt;
      this.until = until;
    }

    Pass pass() {
      return new Pass(id, ticket.concert(), ticket.user(), generation, until);
    }

    void end(PassEnd why, Instant at) {
      end = Optional.of(why);
      endedAt = Optional.of(at);
    }

    /** As the books would say it if everything were written down at once. */
    Optional<PassEnd> endBy(int current, Instant now) {
      if (end.isPresent() || generation == current && now.isBefore(until)) {
        return end;
      }
      var byTime = pickedUpAt.isPresent() ? PassEnd.EXPIRED : PassEnd.NO_SHOW;
      return Optional.of(generation < current ? PassEnd.REVOKED : byTime);
    }

    Instant endedAt(Instant now) {
      return endedAt.orElse(until.isBefore(now) ? until : now);
    }
  }

  /** Writes down what is over. */
  List<Ticket> endOver(Instant now) {
    var ended = new ArrayList<Ticket>();
    for (var each : passes) {
      if (each.end.isEmpty() && each.endBy(generation, now).isPresent()) {
        each.end(each.endBy(generation, now).orElseThrow(), each.endedAt(now));
        ended.add(each.ticket);
      }
    }
    return ended;
  }

  List<Record> live(Instant now) {
    return passes.stream().filter(each -> each.endBy(generation, now).isEmpty()).toList();
  }

  Optional<Record> liveOf(UserId user, Instant now) {
    return live(now).stream().filter(each -> each.ticket.user().equals(user)).findAny();
  }

  Optional<Record> find(UserId user, long number) {
    return passes.stream()
        .filter(each -> each.ticket.user().equals(user) && each.ticket.number() == number)
        .findAny();
  }

  double noShows(Instant now) {
    var latest = now.minus(policy.orElseThrow().showUp());
    var asked =
        passes.stream()
            .filter(each -> !each.admittedAt.isAfter(latest))
            .filter(each -> each.admittedAt.isAfter(latest.minus(Duration.ofMinutes(10))))
            .toList();
    long never =
        asked.stream()
            .filter(each -> each.endBy(generation, now).equals(Optional.of(PassEnd.NO_SHOW)))
            .count();
    return (double) never / (asked.size() + AS_IF_THEY_CAME);
  }

  /** Intervals follow each other without a gap. */
  void rollInterval(Instant now) {
    var length = policy.orElseThrow().admission().interval();
    var began = intervalBegan.orElse(now);
    long past = Duration.between(began, now).dividedBy(length);
    if (past > 0) {
      admittedInInterval = 0;
    }
    intervalBegan = Optional.of(began.plus(length.multipliedBy(past)));
  }
}
