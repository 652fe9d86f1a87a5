package encore.bootstrap;

import encore.application.waitingroom.AdmitNext.Outcome.Went;
import encore.application.waitingroom.Line.Pulse;
import encore.domain.catalog.ConcertId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How lines go, for who watches them: a number of each kind per line that is at work. */
final class UsherMeters {

  private static final String CONCERT = "concert";

  private final MeterRegistry meters;
  private final Map<ConcertId, Long> waiting = new ConcurrentHashMap<>();
  private final MeterRows queued;
  private final MeterRows inside;
  private final MeterRows noShows;
  private final MeterRows seatsLeft;

  UsherMeters(MeterRegistry meters) {
    this.meters = meters;
    this.queued = gauge("encore.queue.waiting", "Who stands in line, as of the last round");
    this.inside = gauge("encore.queue.inside", "Whose pass is live");
    this.noShows = gauge("encore.queue.no.shows", "Share of those let in lately who never came");
    this.seatsLeft = gauge("encore.queue.seats.left", "Seats that are not sold");
  }

  private MeterRows gauge(String name, String description) {
    return new MeterRows(meters, name, description);
  }

  void looked(Map<ConcertId, Pulse> atWork) {
    waiting.keySet().retainAll(atWork.keySet());
    show(queued, waiting, Long::doubleValue);
    show(inside, atWork, Pulse::inside);
    show(noShows, atWork, Pulse::noShows);
    show(seatsLeft, atWork, Pulse::seatsLeft);
  }

  private static <T> void show(
      MeterRows rows, Map<ConcertId, T> values, ToDoubleFunction<T> number) {
    rows.show(
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> Tags.of(CONCERT, each.getKey().value().toString()),
                    each -> number.applyAsDouble(each.getValue()))));
  }

  /** No number where nobody can tell: an old one would look like a line that stands still. */
  void waits(ConcertId concert, OptionalLong count) {
    if (count.isPresent()) {
      waiting.put(concert, count.getAsLong());
    } else {
      waiting.remove(concert);
    }
  }

  void went(ConcertId concert, Went went) {
    waits(concert, OptionalLong.of(went.waiting()));
    meters.counter("encore.queue.admitted").increment(went.admitted());
    meters.counter("encore.queue.rounds", "brake", went.brake().name()).increment();
  }

  void restored() {
    meters.counter("encore.queue.restored").increment();
  }

  void failed(String work) {
    meters.counter("encore.job.failures", "job", "queue-" + work).increment();
  }
}
