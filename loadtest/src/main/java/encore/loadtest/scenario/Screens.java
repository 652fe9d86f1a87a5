package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** All who watch one hall, and the moves that they are to see. One clock, ours, times all of it. */
final class Screens {

  /** An event on a screen: 200 where it came, no answer where it did not. */
  static final Step SEEN = Step.of("seen");

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Response CAME = new Response(200, Map.of(), "");
  private static final Response MISSED = new Response(0, Map.of(), "missed");

  private final Request asked;
  private final Set<Screen> all = ConcurrentHashMap.newKeySet();
  private final Set<Screen> lit = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Move> moves = new ConcurrentHashMap<>();
  private final AtomicInteger movers = new AtomicInteger();

  Screens(String schedule) {
    this.asked = Request.get("/api/schedules/" + schedule + "/seat-status/stream");
  }

  Request asked() {
    return asked;
  }

  void begins() {
    movers.incrementAndGet();
  }

  /** There is nothing more to see once the last mover has gone. */
  void ends() {
    if (movers.decrementAndGet() == 0) {
      all.forEach(Screen::close);
    }
  }

  void add(Screen screen) {
    all.add(screen);
  }

  /** From now on he is to see what happens. */
  void isLit(Screen screen) {
    lit.add(screen);
  }

  void remove(Screen screen) {
    all.remove(screen);
    lit.remove(screen);
    // He goes home, and is not counted as somebody who missed it.
    moves.values().forEach(move -> move.isLeft(screen));
  }

  Iterable<Move> moves() {
    return moves.values();
  }

  /**
   * What came of a move.
   *
   * @param isSeen by somebody; one that nobody saw may have been undone between two looks of the
   *     house, which tells how seats stand and not what happened to them
   */
  record Shown(Response answer, boolean isSeen) {}

  /** Does it, and waits until all who watched by then have seen it; a refusal is nothing to see. */
  Shown show(Fan fan, int seat, char letter, Supplier<Response> deed) throws InterruptedException {
    var move = new Move(seat, letter, Set.copyOf(lit));
    moves.put(seat, move);
    long due = System.nanoTime();
    try {
      var answer = deed.get();
      long answered = System.nanoTime();
      if (answer.isFine()) {
        move.await(PATIENCE);
        tell(fan, move, due, answered);
        fan.isReady();
      }
      return new Shown(answer, !move.heard.isEmpty());
    } finally {
      moves.remove(seat);
    }
  }

  private void tell(Fan fan, Move move, long due, long answered) {
    for (var screen : move.audience) {
      var heard = move.heard.get(screen);
      if (heard != null) {
        fan.noticed(SEEN, asked, CAME, due, Math.min(answered, heard), heard);
      } else if (!move.left.contains(screen)) {
        fan.noticed(SEEN, asked, MISSED, due, answered, System.nanoTime());
      }
    }
  }

  /** A seat that becomes something else before an audience. */
  static final class Move {
    private final int seat;
    private final char letter;
    private final String words;
    private final Set<Screen> audience;
    private final Map<Screen, Long> heard = new ConcurrentHashMap<>();
    private final Set<Screen> left = ConcurrentHashMap.newKeySet();
    private final CountDownLatch missing;

    Move(int seat, char letter, Set<Screen> audience) {
      this.seat = seat;
      this.letter = letter;
      this.words = "[" + seat + ",\"" + letter + "\"]";
      this.audience = audience;
      this.missing = new CountDownLatch(audience.size());
    }

    boolean isIn(String changes) {
      return changes.contains(words);
    }

    /** In a picture of the whole hall, one letter a seat. */
    boolean isInPicture(String letters) {
      return seat <= letters.length() && letters.charAt(seat - 1) == letter;
    }

    void isHeard(Screen screen, long nanos) {
      if (audience.contains(screen) && heard.putIfAbsent(screen, nanos) == null) {
        missing.countDown();
      }
    }

    void isLeft(Screen screen) {
      if (audience.contains(screen) && !heard.containsKey(screen) && left.add(screen)) {
        missing.countDown();
      }
    }

    void await(Duration patience) throws InterruptedException {
      boolean _ = missing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
