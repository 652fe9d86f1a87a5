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

  private static final Duration SETTLES_AFTER = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final Map<UserId, InMemoryWaiter> waiters = new HashMap<>();
  private final Map<UserId, Long> left = new HashMap<>();
  private final Map<UserId, Place.Admitted> admitted = new HashMap<>();

  private long epoch;
  private Instant began = Instant.EPOCH;
  private long last;
  private InMemoryDraw draw = new InMemoryDraw(0, OptionalLong.empty());
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
    if (draw.isFrozen()) {
      last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
      enter(user, last, Where.LINE, last);
    } else {
      long index = draw.nextIndex();
      enter(user, index, Where.POOL, index);
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
            + (waiter.score >= draw.frontier() ? those(Where.POOL).count() : 0);
    boolean isSettled =
        epoch == 1 || Duration.between(began, clock.instant()).compareTo(SETTLES_AFTER) >= 0;
    long ahead = isSettled ? waiter.show(before) : before;
    return new Place.Waiting(waiter.number, ahead, waiters.size(), waiter.skips, isSettled);
  }

  private Place inDraw(InMemoryWaiter waiter) {
    return draw.place(waiter, waiters.size(), () -> those(Where.LINE));
  }

  private Stream<InMemoryWaiter> those(Where where) {
    return waiters.values().stream()
        .filter(each -> each.where == where)
        .sorted(InMemoryWaiter.IN_ORDER);
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
    if (draw.isFrozen() && place.isEmpty()) {
      return false;
    }
    if (draw.isFrozen() && draw.isInLine(place.getAsLong())) {
      enter(ticket.user(), number, Where.LINE, place.getAsLong());
    } else {
      draw.heardOf(number);
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
    var next = those(Where.LINE).filter(each -> each.score < draw.frontier()).iterator();
    while (next.hasNext() && tickets.size() < max) {
      var each = next.next();
      if (isSilent(each, silentAfter)) {
        each.where = Where.ASLEEP;
      } else {
        tickets.add(new Ticket(concert, each.user, each.number, epoch));
      }
    }
    long asleep = those(Where.ASLEEP).count();
    return draw.front(tickets, waiters.size(), asleep, epoch);
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
    return epoch > 0 ? draw.freeze() : draw.frozen();
  }

  synchronized void unfold(long from, List<Long> places) {
    if (!draw.isFrozen() || draw.isAhead(from)) {
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      long index = places.get(i);
      long place = from + i;
      var drawn = those(Where.POOL).filter(each -> each.number == index).toList();
      drawn.forEach(each -> each.unfoldTo(place));
    }
    draw.unfoldTo(from + places.size());
  }

  synchronized void restore(Lines.Renewal renewal, List<Admitted> live) {
    if (epoch >= renewal.epoch()) {
      return;
    }
    epoch = renewal.epoch();
    began = clock.instant();
    last = 0;
    draw = new InMemoryDraw(renewal.nextIndex(), renewal.drawn());
    waiters.clear();
    left.clear();
    admitted.clear();
    admit(epoch, live);
  }
}
