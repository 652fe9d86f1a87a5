package encore.application.waitingroom;

import static encore.testing.Buyers.aBuyer;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.SaleStatus;
import encore.application.moderation.Belongings;
import encore.application.shared.Page;
import encore.application.shared.Unavailable;
import encore.application.waitingroom.JoinLine.Outcome.Joined;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Ticket;
import encore.testing.ALine;
import encore.testing.InMemoryLines;
import encore.testing.InMemoryPassJournal;
import encore.testing.InMemoryWaitingLines;
import encore.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The use cases of the waiting room over books and a line in memory, and a clock that stands. */
final class Lobby {

  private static final int ROUNDS_MAX = 10;

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Duration TTL = Duration.ofMinutes(5);
  static final Duration SHOW_UP = Duration.ofSeconds(60);
  static final Duration SILENCE = Duration.ofSeconds(45);
  static final long PLENTY = 1_000;

  final StoppedClock clock = new StoppedClock(NOON);
  final ConcertId concert = new ConcertId(UUID.randomUUID());
  final InMemoryLines lines = new InMemoryLines(clock);
  final InMemoryPassJournal journal = new InMemoryPassJournal(lines);
  final InMemoryWaitingLines waiting = new InMemoryWaitingLines(clock);
  final KnownLines known = new KnownLines(clock);
  boolean isStrained;
  private Instant now = NOON;

  private final LostLines lost = new LostLines(known, lines, journal, waiting);
  private final Whereabouts whereabouts = new Whereabouts(known, waiting, journal, lost, () -> 0.5);
  private final WatchLines watch =
      new WatchLinesService(known, lines, journal, waiting, () -> isStrained);
  private final AdmitNext admitNext =
      new AdmitNextService(known, waiting, journal, new OpeningLines(known, lines, waiting), lost);
  final AskStanding ask = new AskStandingService(known, waiting, journal, whereabouts);
  final LeaveLine leave = new LeaveLineService(known, waiting, journal, bell());
  final Belongings places = new PlacesInLine(known, waiting, journal, bell());
  final Admissions doors = new AdmissionsService(known);
  private final JoinLine join = joining(journal);

  Lobby(LinePolicy policy, long seatsLeft) {
    this(policy, seatsLeft, NOON);
  }

  Lobby(LinePolicy policy, long seatsLeft, Instant opensAt) {
    lines.add(concert, Set.of(new ScheduleId(UUID.randomUUID())), Optional.of(opensAt), seatsLeft);
    put(policy);
    round();
  }

  static LinePolicy policy(LineMode mode, int active, int capacity) {
    return new LinePolicy(
        mode,
        LineFlow.RUNNING,
        new AdmissionPolicy(OptionalInt.of(active), OptionalInt.empty(), Duration.ofSeconds(1)),
        TTL,
        SHOW_UP,
        SILENCE,
        capacity,
        0);
  }

  void put(LinePolicy policy) {
    lines.put(concert, policy, OptionalLong.empty(), ALine.secret(1));
    watch.look();
  }

  /** Who joins looks for his pass there. */
  JoinLine joining(PassJournal passes) {
    var places = new Whereabouts(known, waiting, passes, lost, () -> 0.5);
    return new JoinLineService(
        known,
        new LinesToJoin(waiting, lost, places),
        attempt -> new RiskChecks.Verdict.Fine(),
        new NoCatalog(),
        bell());
  }

  Bell bell() {
    return new Bell() {
      @Override
      public void ring(ConcertId rung) {
        try {
          round();
        } catch (Unavailable _) {
          // A bell never fails.
        }
      }

      @Override
      public void ringAndWait(ConcertId rung) {
        round();
      }
    };
  }

  void pass(Duration time) {
    now = now.plus(time);
    clock.set(now);
    watch.look();
  }

  AdmitNext.Outcome round() {
    watch.look();
    var outcome = admitNext.admit(concert);
    for (int i = 0; i < ROUNDS_MAX && isToGoOn(outcome); i++) {
      watch.look();
      outcome = admitNext.admit(concert);
    }
    return outcome;
  }

  private static boolean isToGoOn(AdmitNext.Outcome outcome) {
    return switch (outcome) {
      case AdmitNext.Outcome.Restored _ -> true;
      case AdmitNext.Outcome.Went went -> went.more();
      case AdmitNext.Outcome.Idle _ -> false;
    };
  }

  JoinLine.Outcome join(UserId user) {
    return join.join(new JoinLine.Command(user, concert, Optional.empty(), Optional.empty()));
  }

  Ticket ticket(UserId user) {
    return switch (((Joined) join(user)).standing()) {
      case Standing.Waiting waits -> waits.ticket();
      case Standing.Early early -> early.ticket();
      case Standing.Inside _, Standing.Over _, Standing.Nowhere _, Standing.NotNeeded _ ->
          throw new AssertionError("not in line");
    };
  }

  /** So many, who come one after the other. */
  List<Ticket> crowd(int size) {
    return Stream.generate(() -> ticket(aBuyer())).limit(size).toList();
  }

  long inside() {
    return journal.inside(concert).size();
  }

  private static final class NoCatalog implements CatalogViews {
    @Override
    public Page<ConcertView, Cursor> concerts(
        Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
      return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Optional<ConcertView> concert(ConcertId concert) {
      return Optional.empty();
    }

    @Override
    public Optional<List<ScheduleView>> schedules(ConcertId concert) {
      return Optional.empty();
    }

    @Override
    public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
      return Optional.empty();
    }
  }
}
