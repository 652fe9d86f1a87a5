package encore.testing;

import encore.application.shared.Unavailable;
import encore.application.waitingroom.Lines;
import encore.application.waitingroom.WaitingLines;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines without Redis, which forget and go away on request. Whoever has not asked while the clock
 * went on is silent.
 */
public final class InMemoryWaitingLines implements WaitingLines {

  private final InstantSource clock;
  private final Map<ConcertId, InMemoryLine> lines = new ConcurrentHashMap<>();
  private volatile boolean away;

  public InMemoryWaitingLines(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on every call ends in {@link Unavailable}, or no longer. */
  public void setAway(boolean isAway) {
    away = isAway;
  }

  /** As if Redis had been emptied. */
  public void flush(ConcertId concert) {
    lines.remove(concert);
  }

  /** As if what was written about one of them had not reached the server that took over. */
  public void lose(ConcertId concert, UserId user) {
    line(concert).lose(user);
  }

  /** Nobody could be heard until now, so nobody was silent. */
  public void endOutage(ConcertId concert) {
    line(concert).endOutage();
  }

  @Override
  public Joining join(ConcertId concert, UserId user, int capacity) {
    return line(concert).join(user, capacity);
  }

  @Override
  public Found place(ConcertId concert, UserId user) {
    return line(concert).place(user);
  }

  @Override
  public boolean reenter(Ticket ticket, OptionalLong drawnPlace) {
    return line(ticket.concert()).reenter(ticket, drawnPlace);
  }

  @Override
  public boolean leave(Ticket ticket) {
    return line(ticket.concert()).leave(ticket.user(), ticket.number());
  }

  @Override
  public Head head(ConcertId concert, int max, Duration silentAfter, Duration pause) {
    var line = line(concert);
    return line.isResting(pause)
        ? new Head.Resting()
        : line.head(concert, Math.min(max, HEAD_MAX), silentAfter);
  }

  @Override
  public Set<UserId> admit(ConcertId concert, long epoch, List<Admitted> admitted) {
    return line(concert).admit(epoch, admitted);
  }

  @Override
  public void forget(ConcertId concert, Collection<Ticket> tickets) {
    line(concert).forget(tickets);
  }

  @Override
  public OptionalLong freeze(ConcertId concert) {
    return line(concert).freeze();
  }

  @Override
  public void unfold(ConcertId concert, long from, List<Long> indices) {
    line(concert).unfold(from, indices);
  }

  @Override
  public void restore(ConcertId concert, Lines.Renewal renewal, List<Admitted> live) {
    line(concert).restore(renewal, live);
  }

  private InMemoryLine line(ConcertId concert) {
    if (away) {
      var cause = new IllegalStateException("the test took it away");
      throw new Unavailable("redis", Unavailable.Reason.DOWN, cause);
    }
    return lines.computeIfAbsent(concert, _ -> new InMemoryLine(clock));
  }
}
