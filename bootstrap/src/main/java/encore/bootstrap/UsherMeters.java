package encore.bootstrap;

import encore.application.waitingroom.AdmitNext.Outcome.Went;
import encore.application.waitingroom.Line.Pulse;
import encore.domain.catalog.ConcertId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
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
  private final MultiGauge queued;
  private final MultiGauge inside;
  private final MultiGauge noShows;
  private final MultiGauge seatsLeft;

  UsherMeters(MeterRegistry meters) {
    this.meters = meters;
    this.queued = gauge("encore.queue.waiting", "Who stands in line, as of the last round");
    this.inside = gauge("encore.queue.inside", "Whose pass is live");
    this.noShows = gauge("encore.queue.no.shows", "Share of those let in lately who never came");
    this.seatsLeft = gauge("encore.queue.seats.left", "Seats that are not sold");
  }

  private MultiGauge gauge(String name, String description) {
    return MultiGauge.builder(name).description(description).register(meters);
  }

  void looked(Map<ConcertId, Pulse> atWork) {
    waiting.keySet().retainAll(atWork.keySet());
    show(queued, waiting, Long::doubleValue);
    show(inside, atWork, Pulse::inside);
    show(noShows, atWork, Pulse::noShows);
    show(seatsLeft, atWork, Pulse::seatsLeft);
  }

  private static <T> void show(
      MultiGauge gauge, Map<ConcertId, T> values, ToDoubleFunction<T> number) {
    gauge.register(
        values.entrySet().stream()
            .map(each ->
                MultiGauge.Row.of(
                    Tags.of(CONCERT, each.getKey().value().toString()),
                    number.applyAsDouble(each.getValue())))
            .collect(Collectors.toList()),
        true);
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
