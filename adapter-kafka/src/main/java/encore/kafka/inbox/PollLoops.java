package encore.kafka.inbox;

import encore.application.event.EventType;
import encore.application.inbox.PutAside;
import encore.application.inbox.Subscriber;
import encore.application.inbox.Subscribers;
import encore.application.inbox.TakeIn;
import encore.application.shared.Traces;
import encore.kafka.inbox.PollLoop.Wanted;
import encore.kafka.support.KafkaProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/**
 * A loop for each subscriber, on a thread of its own and in a group of its own, so that nobody
 * holds up another. All instances share these groups.
 */
public final class PollLoops implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KafkaProperties kafka;
  private final Subscribers subscribers;
  private final TakeIn takeIn;
  private final PutAside putAside;
  private final Tempo tempo;
  private final List<Running> running = new ArrayList<>();

  public PollLoops(
      KafkaProperties kafka,
      Subscribers subscribers,
      TakeIn takeIn,
      PutAside putAside,
      Tempo tempo) {
    this.kafka = kafka;
    this.subscribers = subscribers;
    this.takeIn = takeIn;
    this.putAside = putAside;
    this.tempo = tempo;
  }

  /** How fast they go, and where it is counted and recorded. */
  public record Tempo(Rhythm rhythm, MeterRegistry meters, Traces traces) {}

  private record Running(PollLoop loop, Thread thread) {}

  @Override
  public synchronized void start() {
    for (var subscriber : subscribers.all()) {
      var loop = loop(subscriber);
      var thread = Thread.ofVirtual().name("inbox-" + subscriber.name()).start(loop);
      running.add(new Running(loop, thread));
    }
  }

  private PollLoop loop(Subscriber subscriber) {
    var meters = new LoopMeters(tempo.meters(), subscriber.name());
    var topics =
        subscriber.types().stream()
            .map(EventType::topic)
            .map(topic -> kafka.prefix() + topic)
            .collect(Collectors.toSet());
    var clerk = new Clerk(takeIn, putAside, subscriber, tempo.rhythm(), meters);
    return new PollLoop(
        () -> Clients.consumer(kafka, subscriber, tempo.rhythm()),
        new Wanted(topics, kafka.prefix()),
        new TracedHands(clerk, tempo.traces(), subscriber.name()),
        tempo.rhythm(),
        meters);
  }

  /** All at once; each finishes the record in its hand, tells Kafka and leaves its group. */
  @Override
  public synchronized void stop() {
    running.forEach(each -> each.loop().close());
    running.forEach(each -> await(each.thread()));
    running.clear();
  }

  private static void await(Thread thread) {
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return !running.isEmpty();
  }
}
