package encore.application.outbox;

import encore.application.event.Event;
import java.time.Duration;
import java.util.List;

/** Sends the next batch of a shard's news. Only its owner asks; see {@link Shards}. */
public interface SendShard {

  Outcome send(int shard);

  /** What became of it. */
  sealed interface Outcome {

    /** There was nothing to send. */
    record Idle() implements Outcome {}

    /**
     * All of the batch is in the bus and marked.
     *
     * @param waits how long each took, from being written down to being marked
     * @param more whether the batch was full
     */
    record Sent(List<Duration> waits, boolean more) implements Outcome {}

    /** This one cannot be sent, ever. It is put aside, and later news of its key wait. */
    record Refused(Event event, String reason) implements Outcome {}

    /** The bus took nothing, or did not say so; nothing is marked, and all of it is sent again. */
    record Away(String reason) implements Outcome {}
  }
}
