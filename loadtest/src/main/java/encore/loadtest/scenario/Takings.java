package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Evenings.Seat;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Who was given which seat, by what the house answered. Afterwards the house has to say the same:
 * no seat twice, and as many taken as were given.
 */
final class Takings {

  /** By when a hold lapses is known no better than this: an answer has its way. */
  private static final long SLACK = TimeUnit.SECONDS.toNanos(5);

  private static final long FOR_GOOD = Long.MAX_VALUE;

  private final long began = System.nanoTime();
  private final Map<Seat, Given> given = new ConcurrentHashMap<>();
  private final Queue<Seat> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<String> twice = new ConcurrentLinkedQueue<>();

  /** What is known of a seat; times since we began. */
  private record Given(String booking, long until) {}

  /** Asks for the seat, and remembers what came of it. */
  Response hold(Fan fan, Step step, Seat seat, Request request) {
    var response = fan.ask(step, request);
    if (response.isFine()) {
      give(seat, response);
    } else if (response.status() == 0 || response.status() >= 500) {
      unanswered.add(seat);
    }
    return response;
  }

  private void give(Seat seat, Response response) {
    var booking = response.field("bookingId");
    long now = now();
    long until = now + Duration.ofSeconds(seconds(response)).toNanos();
    var before = given.put(seat, new Given(booking, until));
    boolean isStillGiven = before != null && before.until() - SLACK > now;
    if (isStillGiven && !before.booking().equals(booking)) {
      twice.add("%s: %s and %s".formatted(seat, before.booking(), booking));
    }
  }

  private static long seconds(Response response) {
    var remaining = response.field("remainingSeconds");
    return remaining.isEmpty() ? 0 : Long.parseLong(remaining);
  }

  private long now() {
    return System.nanoTime() - began;
  }

  /** It is paid for, and never lapses. */
  void sold(Seat seat) {
    given.computeIfPresent(seat, (_, was) -> new Given(was.booking(), FOR_GOOD));
  }

  int count() {
    return given.size();
  }

  /** Asks the house as an administrator; news of the last hold may still be on their way to it. */
  List<Finding> look(BackOffice office, List<String> schedules) throws InterruptedException {
    var counted = Counted.of(office, schedules, this::expected);
    return List.of(
        new Finding(
            "no seat has two winners",
            twice.isEmpty(),
            twice.isEmpty() ? "%,d seats, each once".formatted(count()) : twice.toString()),
        counted.finding());
  }

  /** How many seats of that evening have to be taken now. */
  private Counted.Range expected(String schedule) {
    long now = now();
    int least = 0;
    int most = 0;
    int sold = 0;
    for (var entry : given.entrySet()) {
      if (entry.getKey().schedule().equals(schedule)) {
        most++;
        least += entry.getValue().until() > now + SLACK ? 1 : 0;
        sold += entry.getValue().until() == FOR_GOOD ? 1 : 0;
      }
    }
    int unknown = (int) unanswered.stream().filter(s -> s.schedule().equals(schedule)).count();
    return new Counted.Range(least, most + unknown, sold);
  }
}
