package encore.loadtest;

import encore.loadtest.Server.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Many watch a hall, and one after the other somebody takes a seat there and gives it back: when
 * does each of those who watch see it? All of it is measured by one clock, ours.
 */
final class SeatWatch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LINES = 5;

  private final String schedule;
  private final List<SeatReader> readers = new ArrayList<>();
  private final List<Duration> sinceAsked = new ArrayList<>();
  private final List<Duration> sinceAnswered = new ArrayList<>();
  private long missed;

  private SeatWatch(String schedule) {
    this.schedule = schedule;
  }

  /**
   * What came of it.
   *
   * @param sinceAsked from before the request on: the commit is later than that
   * @param sinceAnswered from after the answer on: the commit is earlier; 0 when seen before it
   */
  record Findings(int streams, long missed, Latency sinceAsked, Latency sinceAnswered) {
    @Override
    public String toString() {
      return """
      %d streams, missed %d
      from the request to the event   %s
      from the answer to the event    %s\
      """
          .formatted(streams, missed, sinceAsked, sinceAnswered);
    }
  }

  static SeatWatch open(WatchOptions asked, String schedule, PrintStream out)
      throws IOException, InterruptedException {
    var watch = new SeatWatch(schedule);
    int every = Math.max(1, asked.streams() / LINES);
    for (int i = 1; i <= asked.streams(); i++) {
      watch.readers.add(SeatReader.open(asked.url(), schedule));
      if (i == asked.streams() || i % every == 0) {
        out.printf("watching: %d of %d%n", i, asked.streams());
      }
    }
    for (var reader : watch.readers) {
      reader.awaitFirst(PATIENCE);
    }
    return watch;
  }

  Findings run(Server server, List<String> tokens) throws IOException, InterruptedException {
    // The first hold of a JVM tells more of its compiler.
    move(server, tokens.getFirst());
    sinceAsked.clear();
    sinceAnswered.clear();
    missed = 0;
    for (var token : tokens) {
      for (int i = 0; i < WatchOptions.HOLDS_OF_ONE; i++) {
        move(server, token);
      }
    }
    return new Findings(readers.size(), missed, Latency.of(sinceAsked), Latency.of(sinceAnswered));
  }

  private void move(Server server, String token) throws IOException, InterruptedException {
    int seat = server.freeSeat(schedule);
    var booking = new String[1];
    measure(
        seat,
        'H',
        () -> {
          var answer = server.hold(token, schedule, List.of(seat));
          if (answer.statusCode() != 200) {
            throw new Refused("a hold answered " + answer.statusCode());
          }
          booking[0] = Json.find(answer.body(), "bookingId");
        });
    measure(seat, 'A', () -> server.letGo(token, booking[0]));
  }

  /** Something that is done over HTTP. */
  private interface Deed {
    void run() throws IOException, InterruptedException;
  }

  private void measure(int seat, char letter, Deed deed) throws IOException, InterruptedException {
    var all = new CountDownLatch(readers.size());
    var words = "[" + seat + ",\"" + letter + "\"]";
    readers.forEach(reader -> reader.expect(words, all));
    long asked = System.nanoTime();
    deed.run();
    long answered = System.nanoTime();
    boolean _ = all.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    for (var reader : readers) {
      var heard = reader.heardAt();
      if (heard.isEmpty()) {
        missed++;
      } else {
        sinceAsked.add(Duration.ofNanos(heard.getAsLong() - asked));
        sinceAnswered.add(Duration.ofNanos(Math.max(0, heard.getAsLong() - answered)));
      }
    }
  }

  @Override
  public void close() {
    readers.forEach(SeatReader::close);
  }
}
