package encore.redis.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.redis.support.Script;
import encore.redis.waitingroom.LineFigures.Spread;
import encore.testing.Buyers;
import encore.testing.Foyer;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Fills a line up to a size, and measures what is asked of it there. */
final class LineTrial {

  private static final int CALLERS = 32;
  private static final int ALONE = 2_000;
  private static final int TOGETHER = 20_000;
  private static final int BATCH = 500;
  private static final Duration NOBODY_SILENT = Duration.ofDays(1);
  private static final Script JOIN = Script.joined(List.of("line", "standing", "joinLine"));

  private final RedisFoyer foyer;
  private final ConcertId concert;
  private final List<UserId> waiting = new ArrayList<>();
  private final Queue<UserId> extra = new ConcurrentLinkedQueue<>();
  private final Random chance = new Random(1);
  private final long emptyBytes;

  LineTrial(RedisFoyer foyer, ConcertId concert) {
    this.foyer = foyer;
    this.concert = concert;
    this.emptyBytes = bytes();
  }

  LineFigures measure(int size) {
    fill(size);
    double each = (bytes() - emptyBytes) / (double) waiting.size();
    var ping = alone(this::ping);
    var status = alone(this::poll);
    var head = alone(this::head);
    double pings = perSecond(this::ping);
    double polls = perSecond(this::poll);
    // Last, for they make the line longer; then they go.
    var join = alone(this::join);
    double joins = perSecond(this::join);
    extra.forEach(user -> foyer.leave(concert, user));
    extra.clear();
    return new LineFigures(size, ping, join, status, head, pings, joins, polls, each);
  }

  /** Real joins, some hundreds on their way at a time; the first teaches Redis the script. */
  private void fill(int size) {
    join();
    var redis = foyer.link().connection().async();
    var keys = Keys.of(concert).toArray(String[]::new);
    var progress = Progress.onStderr(waiting.size(), size);
    while (waiting.size() < size) {
      var some = Stream.generate(Buyers::aBuyer).limit(BATCH).toList();
      List<RedisFuture<List<Object>>> joins = new ArrayList<>();
      for (var user : some) {
        joins.add(
            redis.evalsha(
                JOIN.digest(),
                ScriptOutputType.MULTI,
                keys,
                IdCodec.write(user),
                Integer.toString(Foyer.PLENTY)));
      }
      joins.forEach(LineTrial::await);
      waiting.addAll(some);
      progress.reached(waiting.size());
    }
  }

  private static void await(RedisFuture<List<Object>> answer) {
    try {
      answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Spread alone(Runnable call) {
    var nanos = new long[ALONE];
    for (int i = 0; i < ALONE; i++) {
      long begun = System.nanoTime();
      call.run();
      nanos[i] = System.nanoTime() - begun;
    }
    return Spread.of(nanos);
  }

  private double perSecond(Runnable call) {
    var left = new AtomicInteger(TOGETHER);
    long begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        var _ =
            threads.submit(() -> {
              while (left.getAndDecrement() > 0) {
                call.run();
              }
            });
      }
    }
    return TOGETHER / ((System.nanoTime() - begun) / 1e9);
  }

  private void ping() {
    foyer.link().connection().sync().ping();
  }

  private void join() {
    var user = Buyers.aBuyer();
    foyer.join(concert, user);
    extra.add(user);
  }

  private void poll() {
    foyer.waiting(concert, waiting.get(chance.nextInt(waiting.size())));
  }

  private void head() {
    foyer.lines().head(concert, 50, NOBODY_SILENT, Duration.ZERO);
  }

  private long bytes() {
    var name = "used_memory_dataset:";
    return foyer
        .look()
        .info("memory")
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip()))
        .findFirst()
        .orElseThrow();
  }
}
