package encore.application.outbox;

import encore.application.event.Event;
import java.time.Duration;
import java.util.List;

/** News that were written down, and what became of them. */
public interface Outbox {

  /**
   * The first of a shard that were not published, in the order they were written down; asked by who
   * owns the shard.
   *
   * @throws encore.application.shared.Unavailable also if the shard is not owned any more
   */
  List<Event> next(int shard, int events, long bytes);

  /** They are in the bus. Gives how long each had waited. */
  List<Duration> published(List<Event> events);

  /** The first of its shard could not be sent for now: for whoever looks. */
  void failed(Event first, String reason, Duration retryWithin);

  /** It can never be sent. It stays, and holds back its key, until somebody has seen to it. */
  void refused(Event event, String reason);

  /** How much there is to send; of all shards. */
  Backlog backlog();

  /**
   * What waits.
   *
   * @param pending counted up to a limit
   * @param oldest how long the oldest has waited
   * @param refused not counted with the others
   */
  record Backlog(long pending, Duration oldest, long refused) {}
}
