package encore.redis.waitingroom;

import static java.util.stream.Collectors.toMap;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.application.waitingroom.Lines;
import encore.application.waitingroom.WaitingLines;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import encore.redis.support.Script;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The order of each line in Redis. A step is one script, so nobody sees half of it, and each may
 * run twice: the client repeats what it got no answer to.
 */
final class RedisWaitingLines implements WaitingLines {

  private static final Script JOIN = script("standing", "joinLine");
  private static final Script PLACE = script("standing", "placeInLine");
  private static final Script REENTER = script("reenterLine");
  private static final Script LEAVE = script("leaveLine");
  private static final Script HEAD = script("headOfLine");
  private static final Script ADMIT = script("admitFromLine");
  private static final Script FORGET = script("forgetFromLine");
  private static final Script FREEZE = script("freezeLine");
  private static final Script UNFOLD = script("unfoldLine");
  private static final Script BRING_BACK = Script.named("bringBackToLine");
  private static final Script RESTORE = Script.named("restoreLine");

  /** Silent ones that one round puts aside, and people that one script handles: a few ms each. */
  private static final int PUT_ASIDE_MAX = 256;

  private static final int BATCH = 1_000;

  /** A line that no round has asked for is forgotten; a sale is over by then. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Duration RETURN = Duration.ofMinutes(1);

  private final LineScripts scripts;

  RedisWaitingLines(LineScripts scripts) {
    this.scripts = scripts;
  }

  private static Script script(String... parts) {
    return Script.joined(Stream.concat(Stream.of("line"), Stream.of(parts)).toList());
  }

  @Override
  public Joining join(ConcertId concert, UserId user, int capacity) {
    var args = List.of(IdCodec.write(user), Integer.toString(capacity));
    return scripts.ask(JOIN, Keys.of(concert), args, LineCodec::joining);
  }

  @Override
  public Found place(ConcertId concert, UserId user) {
    return scripts.ask(PLACE, Keys.of(concert), List.of(IdCodec.write(user)), LineCodec::found);
  }

  @Override
  public boolean reenter(Ticket ticket, OptionalLong drawnPlace) {
    var args =
        List.of(
            IdCodec.write(ticket.user()),
            Long.toString(ticket.number()),
            perhaps(drawnPlace),
            Long.toString(Ticket.DRAWN_END));
    return scripts.ask(REENTER, Keys.of(ticket.concert()), args, said("DONE"));
  }

  @Override
  public boolean leave(Ticket ticket) {
    var args = List.of(IdCodec.write(ticket.user()), Long.toString(ticket.number()));
    return scripts.ask(LEAVE, Keys.of(ticket.concert()), args, said("LEFT"));
  }

  @Override
  public Head head(ConcertId concert, int max, Duration silentAfter, Duration pause) {
    var args =
        List.of(
            Integer.toString(Math.min(max, HEAD_MAX)),
            millis(silentAfter),
            Integer.toString(PUT_ASIDE_MAX),
            millis(KEPT),
            millis(pause));
    return scripts.ask(HEAD, Keys.of(concert), args, words -> LineCodec.head(concert, words));
  }

  @Override
  public Set<UserId> admit(ConcertId concert, long epoch, List<Admitted> admitted) {
    var left = new HashSet<UserId>();
    for (var some : batches(admitted)) {
      var people =
          some.stream()
              .flatMap(each ->
                  Stream.of(
                      IdCodec.write(each.ticket().user()),
                      Long.toString(each.ticket().number()),
                      IdCodec.write(each.pass().id())));
      var args = Stream.concat(Stream.of(Long.toString(epoch)), people).toList();
      left.addAll(scripts.ask(ADMIT, Keys.of(concert), args, LineCodec::usersAfterFirst));
    }
    return left;
  }

  @Override
  public void forget(ConcertId concert, Collection<Ticket> tickets) {
    for (var some : batches(tickets)) {
      var args =
          some.stream()
              .flatMap(each -> Stream.of(IdCodec.write(each.user()), Long.toString(each.number())))
              .toList();
      scripts.ask(FORGET, Keys.of(concert), args, said("DONE"));
    }
  }

  @Override
  public OptionalLong freeze(ConcertId concert) {
    return scripts.ask(FREEZE, Keys.of(concert), List.of(), LineCodec::frozen);
  }

  @Override
  public void unfold(ConcertId concert, long from, List<Long> indices) {
    long next = from;
    for (var some : batches(indices)) {
      var places = some.stream().map(index -> Long.toString(index));
      var args = Stream.concat(Stream.of(Long.toString(next)), places).toList();
      scripts.ask(UNFOLD, Keys.of(concert), args, said("DONE"));
      next += some.size();
    }
  }

  /** First everybody inside is brought beside the line, then all of it changes at once. */
  @Override
  public void restore(ConcertId concert, Lines.Renewal renewal, List<Admitted> live) {
    var inside =
        live.stream()
            .collect(toMap(each -> each.ticket().user(), LineCodec::admission, (_, last) -> last));
    for (var some : batches(inside.entrySet())) {
      bringBack(Keys.returning(concert, renewal.epoch()), some);
    }
    var args =
        List.of(
            Long.toString(renewal.epoch()),
            Long.toString(renewal.nextIndex()),
            perhaps(renewal.drawn()),
            Integer.toString(inside.size()),
            millis(KEPT));
    var keys = Keys.restored(concert, renewal.epoch());
    if (!scripts.ask(RESTORE, keys, args, said("DONE"))) {
      var cause = new IllegalStateException("those who return were forgotten in between");
      throw new Unavailable("redis", Reason.DOWN, cause);
    }
  }

  private void bringBack(String returning, List<Map.Entry<UserId, String>> some) {
    var people =
        some.stream().flatMap(each -> Stream.of(IdCodec.write(each.getKey()), each.getValue()));
    var args = Stream.concat(Stream.of(millis(RETURN)), people).toList();
    scripts.ask(BRING_BACK, List.of(returning), args, said("DONE"));
  }

  private static Function<List<String>, Boolean> said(String word) {
    return words -> words.getFirst().equals(word);
  }

  private static <T> List<List<T>> batches(Collection<T> all) {
    return all.stream().gather(Gatherers.windowFixed(BATCH)).toList();
  }

  private static String perhaps(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
