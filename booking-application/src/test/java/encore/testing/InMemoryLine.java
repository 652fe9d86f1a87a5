package encore.testing;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.application.waitingroom.WaitingLines.Found;
import encore.application.waitingroom.WaitingLines.Head;
import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import encore.testing.InMemoryWaiter.Where;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** One line of {@link InMemoryWaitingLines}: what the scripts do, slowly and in plain words. */
final class InMemoryLine {

  private final InstantSource clock;
  private final Map<UserId, InMemoryWaiter> waiters = new HashMap<>();
  private final Map<UserId, Long> left = new HashMap<>();
  private final Map<UserId, Place.Admitted> admitted = new HashMap<>();
  private static final Duration SETTLES_AFTER = Duration.ofSeconds(15);

  private long epoch;
  private Instant began = Instant.EPOCH;
  private long indices;
  private long last;
  private long unfolded;
  private OptionalLong frozen = OptionalLong.empty();
  private Instant heardSince = Instant.MIN;

  InMemoryLine(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void lose(UserId user) {
    waiters.remove(user);
    left.remove(user);
    admitted.remove(user);
  }

  synchronized void endOutage() {
    heardSince = clock.instant();
  }

  synchronized Joining join(UserId user, int capacity) {
    if (epoch == 0) {
      return new Joining.Lost();
    }
    var known = standing(user);
    if (known.isPresent()) {
      return new Joining.Joined(known.get(), epoch, false);
    }
    if (waiters.size() >= capacity) {
      return new Joining.Full();
    }
    if (frozen.isPresent()) {
      last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
      enter(user, last, Where.LINE, last);
    } else {
      enter(user, indices, Where.POOL, indices++);
    }
    return new Joining.Joined(standing(user).orElseThrow(), epoch, true);
  }

  private void enter(UserId user, long number, Where where, long score) {
    left.remove(user);
    admitted.remove(user);
    waiters.put(user, new InMemoryWaiter(user, number, where, score, clock.instant()));
  }

  synchronized Found place(UserId user) {
    if (epoch == 0) {
      return new Found(new Place.Lost(), 0);
    }
    var nowhere = left.containsKey(user) ? new Place.Left() : new Place.Absent();
    return new Found(standing(user).orElse(nowhere), epoch);
  }

  private Optional<Place> standing(UserId user) {
    var waiter = waiters.get(user);
    if (waiter == null) {
      return Optional.ofNullable(admitted.get(user));
    }
    waiter.wake();
    waiter.seen = clock.instant();
    return Optional.of(waiter.where == Where.POOL ? inDraw(waiter) : inLine(waiter));
  }

  private Place inLine(InMemoryWaiter waiter) {
    long before =
        those(Where.LINE).takeWhile(each -> each != waiter).count()
            + (waiter.score >= frontier() ? those(Where.POOL).count() : 0);
    boolean isSettled =
        epoch == 1 || Duration.between(began, clock.instant()).compareTo(SETTLES_AFTER) >= 0;
    long ahead = isSettled ? waiter.show(before) : before;
    return new Place.Waiting(waiter.number, ahead, waiters.size(), waiter.skips, isSettled);
  }

  private Place inDraw(InMemoryWaiter waiter) {
    if (frozen.isEmpty()) {
      return new Place.InDraw(waiter.number, frozen, 0, 0, waiters.size());
    }
    long below = those(Where.LINE).filter(each -> each.score < unfolded).count();
    long inLine = Math.max(0, waiter.show(below - unfolded) + unfolded);
    return new Place.InDraw(waiter.number, frozen, unfolded, inLine, waiters.size());
  }

  private Stream<InMemoryWaiter> those(Where where) {
    return waiters.values().stream()
        .filter(each -> each.where == where)
        .sorted(InMemoryWaiter.IN_ORDER);
  }

  /** Who stands here or behind has somebody before him who is not in the line yet. */
  private long frontier() {
    boolean isUnfolded = frozen.isPresent() && unfolded >= frozen.getAsLong();
    return isUnfolded ? Long.MAX_VALUE : unfolded;
  }

  synchronized boolean reenter(Ticket ticket, OptionalLong place) {
    if (epoch == 0) {
      return false;
    }
    long number = ticket.number();
    var inside = admitted.get(ticket.user());
    if (waiters.containsKey(ticket.user())
        || left.getOrDefault(ticket.user(), -1L) >= number
        || (inside != null && inside.number() >= number)) {
      return true;
    }
    if (!ticket.isDrawn()) {
      last = Math.max(last, number);
      enter(ticket.user(), number, Where.LINE, number);
      return true;
    }
    return reenterDrawn(ticket, place);
  }

  private boolean reenterDrawn(Ticket ticket, OptionalLong place) {
    long number = ticket.number();
    if (frozen.isPresent() && place.isEmpty()) {
      return false;
    }
    if (frozen.isPresent()
        && (place.getAsLong() < unfolded || place.getAsLong() >= frozen.getAsLong())) {
      enter(ticket.user(), number, Where.LINE, place.getAsLong());
    } else {
      indices = Math.max(indices, number + 1);
      enter(ticket.user(), number, Where.POOL, number);
    }
    return true;
  }

  synchronized boolean leave(UserId user, long number) {
    var inside = admitted.get(user);
    var waiter = waiters.get(user);
    long has = inside != null ? inside.number() : waiter != null ? waiter.number : -1;
    if (has < 0 || has > number) {
      return false;
    }
    admitted.remove(user);
    waiters.remove(user);
    left.put(user, has);
    return waiter != null;
  }

  synchronized Head head(ConcertId concert, int max, Duration silentAfter) {
    if (epoch == 0) {
      return new Head.Lost();
    }
    var tickets = new ArrayList<Ticket>();
    var next = those(Where.LINE).filter(each -> each.score < frontier()).iterator();
    while (next.hasNext() && tickets.size() < max) {
      var each = next.next();
      if (isSilent(each, silentAfter)) {
        each.where = Where.ASLEEP;
      } else {
        tickets.add(new Ticket(concert, each.user, each.number, epoch));
      }
    }
    long asleep = those(Where.ASLEEP).count();
    return new Head.Front(tickets, waiters.size(), asleep, indices, frozen, unfolded, epoch);
  }

  private boolean isSilent(InMemoryWaiter waiter, Duration silentAfter) {
    var from = waiter.seen.isAfter(heardSince) ? waiter.seen : heardSince;
    return Duration.between(from, clock.instant()).compareTo(silentAfter) >= 0;
  }

  synchronized Set<UserId> admit(long ofEpoch, List<Admitted> people) {
    var gone = new HashSet<UserId>();
    for (var each : epoch == ofEpoch ? people : List.<Admitted>of()) {
      var user = each.ticket().user();
      if (left.getOrDefault(user, -1L) >= each.ticket().number()) {
        gone.add(user);
      } else {
        lose(user);
        admitted.put(user, new Place.Admitted(each.ticket().number(), each.pass().id()));
      }
    }
    return gone;
  }

  synchronized void forget(Collection<Ticket> tickets) {
    for (var each : tickets) {
      waiters.values().removeIf(w -> w.user.equals(each.user()) && w.number == each.number());
      var inside = admitted.get(each.user());
      if (inside != null && inside.number() == each.number()) {
        admitted.remove(each.user());
      }
    }
  }

  synchronized boolean isResting(Duration pause) {
    return epoch > 1 && Duration.between(began, clock.instant()).compareTo(pause) < 0;
  }

  synchronized OptionalLong freeze() {
    if (epoch > 0 && frozen.isEmpty()) {
      frozen = OptionalLong.of(indices);
    }
    return frozen;
  }

  synchronized void unfold(long from, List<Long> places) {
    if (frozen.isEmpty() || from > unfolded) {
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      long index = places.get(i);
      long place = from + i;
      those(Where.POOL)
          .filter(each -> each.number == index)
          .toList()
          .forEach(each -> each.unfoldTo(place));
    }
    unfolded = Math.max(unfolded, Math.min(from + places.size(), frozen.getAsLong()));
  }

  synchronized void restore(Lines.Renewal renewal, List<Admitted> live) {
    if (epoch >= renewal.epoch()) {
      return;
    }
    epoch = renewal.epoch();
    began = clock.instant();
    indices = renewal.nextIndex();
    last = 0;
    frozen = renewal.drawn();
    unfolded = frozen.orElse(0);
    waiters.clear();
    left.clear();
    admitted.clear();
    admit(epoch, live);
  }
}
