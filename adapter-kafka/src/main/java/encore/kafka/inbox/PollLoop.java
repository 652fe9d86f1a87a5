package encore.kafka.inbox;

import encore.application.shared.Unavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what one subscriber must hear, one record after the other. What was handled is written down
 * before Kafka is told, so a record may come again and is never missed. One of the edges of the
 * house: whatever goes wrong, it goes on.
 */
final class PollLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration COMMIT = Duration.ofSeconds(2);

  /** Then Kafka hears of us again; it gives us up after five minutes. */
  private static final Duration BATCH_MAX = Duration.ofSeconds(30);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Wanted wanted;
  private final Hands hands;
  private final Rhythm rhythm;
  private final LoopMeters meters;
  private final CountDownLatch closing = new CountDownLatch(1);
  private int awayFor;

  /**
   * @param consumers makes a new one where the former is spoilt; may fail, as names may be unknown
   */
  PollLoop(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Wanted wanted,
      Hands hands,
      Rhythm rhythm,
      LoopMeters meters) {
    this.consumers = consumers;
    this.wanted = wanted;
    this.hands = hands;
    this.rhythm = rhythm;
    this.meters = meters;
  }

  /** What is listened to: topics with the prefix of the house. */
  record Wanted(Collection<String> topics, String prefix) {
    Wanted {
      topics = List.copyOf(topics);
    }
  }

  /** Soon: after the record that is in hand. */
  void close() {
    closing.countDown();
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  @Override
  public void run() {
    for (int failures = 1; !isClosing(); failures++) {
      try {
        listen();
      } catch (RuntimeException | Error e) {
        log.warn("listening to {} begins anew: {}", wanted.topics(), e.toString());
        await(rhythm.pauseAfter(failures));
      }
    }
  }

  private void listen() {
    var consumer = consumers.get();
    var position = new Position();
    try {
      consumer.subscribe(wanted.topics(), position);
      while (!isClosing()) {
        handle(consumer, position, consumer.poll(POLL));
        meters.lag(lag(consumer));
      }
    } finally {
      position.commit(consumer, COMMIT);
      consumer.close(CloseOptions.timeout(COMMIT));
    }
  }

  private void handle(
      Consumer<byte[], byte[]> consumer,
      Position position,
      ConsumerRecords<byte[], byte[]> records) {
    long until = System.nanoTime() + BATCH_MAX.toNanos();
    boolean goesOn = true;
    for (var partition : records.partitions()) {
      for (var record : records.records(partition)) {
        goesOn = goesOn && !isClosing() && System.nanoTime() - until < 0 && isHandled(record);
        if (!goesOn) {
          consumer.seek(partition, record.offset());
          break;
        }
        position.done(partition, record.offset());
      }
    }
    position.commit(consumer, COMMIT);
    waitWhileAway(consumer);
  }

  private boolean isHandled(ConsumerRecord<byte[], byte[]> record) {
    try {
      hands.handle(Envelope.origin(record, wanted.prefix()));
      awayFor = 0;
      return true;
    } catch (Unavailable e) {
      // It says nothing of the record: we come back to it, and it waits where it is.
      awayFor++;
      log.debug("{} waits: {}", wanted.topics(), e.getMessage());
      return false;
    }
  }

  /** Polling with nothing to read keeps us in the group, so that nobody else tries in vain. */
  private void waitWhileAway(Consumer<byte[], byte[]> consumer) {
    if (awayFor == 0) {
      return;
    }
    long until = System.nanoTime() + rhythm.pauseAfter(awayFor).toNanos();
    while (System.nanoTime() - until < 0 && !isClosing()) {
      consumer.pause(consumer.assignment());
      // A partition that comes to us in this very poll may bring records: they are read again.
      rewind(consumer, consumer.poll(Duration.ofNanos(Math.max(1, until - System.nanoTime()))));
    }
    consumer.resume(consumer.paused());
  }

  private static void rewind(
      Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    for (var partition : records.partitions()) {
      consumer.seek(partition, records.records(partition).getFirst().offset());
    }
  }

  private static long lag(Consumer<byte[], byte[]> consumer) {
    long lag = 0;
    for (TopicPartition each : consumer.assignment()) {
      lag += consumer.currentLag(each).orElse(0);
    }
    return lag;
  }

  private void await(Duration pause) {
    try {
      closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }
}
