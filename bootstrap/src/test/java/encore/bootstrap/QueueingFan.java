package encore.bootstrap;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.JoinLine;
import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Joins a line at one house, asks at others, and goes through when let in; or loses patience. */
final class QueueingFan {

  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final LineFleet fleet;
  private final ConcertId concert;
  private final UserId user;
  private final Random chance;
  private final int patience;
  private long ahead = Long.MAX_VALUE;

  /**
   * @param patience after so many questions the fan leaves
   */
  QueueingFan(LineFleet fleet, ConcertId concert, UserId user, Random chance, int patience) {
    this.fleet = fleet;
    this.concert = concert;
    this.user = user;
    this.chance = chance;
    this.patience = patience;
  }

  /** What became of a fan; times are of this JVM, in nanoseconds. */
  record Story(
      UserId user, long number, long began, long joined, boolean cameIn, boolean rankRose) {}

  Story live() {
    long began = System.nanoTime();
    var ticket = join();
    long joined = System.nanoTime();
    boolean rose = false;
    for (int asked = 0; ; asked++) {
      if (asked >= patience) {
        leave(ticket);
        return new Story(user, ticket.number(), began, joined, false, rose);
      }
      switch (ask(ticket)) {
        case Standing.Waiting waits -> {
          rose |= !waits.isStale() && waits.ahead() > ahead;
          ahead = waits.isStale() ? ahead : Math.min(ahead, waits.ahead());
          pause(Duration.ofMillis(20 + Math.max(0, waits.ahead()) / 2));
        }
        case Standing.Inside _ -> {
          pause(Duration.ofMillis(chance.nextInt(15)));
          goThrough(ticket);
          return new Story(user, ticket.number(), began, joined, true, rose);
        }
        case Standing.Early _, Standing.Over _, Standing.Nowhere _, Standing.NotNeeded _ ->
            throw new AssertionError("a fan in line was sent away: " + ask(ticket));
      }
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new AssertionError("still waiting, " + ahead + " ahead");
      }
    }
  }

  private Ticket join() {
    var command = new JoinLine.Command(user, concert, Optional.empty(), Optional.empty());
    var outcome = untilAnswered(() -> fleet.joinLine(house()).join(command));
    if (outcome instanceof JoinLine.Outcome.Joined(Standing.Waiting waits, boolean _)) {
      return waits.ticket();
    }
    throw new AssertionError("not in line: " + outcome);
  }

  private Standing ask(Ticket ticket) {
    return fleet.askStanding(house()).ask(ticket);
  }

  /** Half of them buy, half of them go away. */
  private void goThrough(Ticket ticket) {
    if (chance.nextBoolean()) {
      untilDone(() -> fleet.usePass(house()).use(concert, user));
    } else {
      leave(ticket);
    }
  }

  private void leave(Ticket ticket) {
    untilDone(() -> fleet.leaveLine(house()).leave(ticket));
  }

  private static void untilDone(Runnable work) {
    untilAnswered(() -> {
      work.run();
      return true;
    });
  }

  /** Who is told to come again does, but not for ever. */
  private static <T> T untilAnswered(Supplier<T> work) {
    long began = System.nanoTime();
    while (true) {
      try {
        return work.get();
      } catch (Unavailable away) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new AssertionError("never answered", away);
        }
        pause(Duration.ofMillis(50));
      }
    }
  }

  private int house() {
    return chance.nextInt(1_000);
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
