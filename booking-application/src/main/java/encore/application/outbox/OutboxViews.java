package encore.application.outbox;

import encore.application.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was told and what still waits to be, for those who run the house. */
public interface OutboxViews {

  /** What waits comes oldest first, as it will be sent; everything else newest first. */
  Page<Line, Long> events(Filter filter, Optional<Long> after, int limit);

  Optional<Letter> event(UUID id);

  Lag lag();

  /** What is empty does not matter. */
  record Filter(
      Optional<Status> status,
      Optional<String> topic,
      Optional<String> aggregate,
      Optional<String> subject) {

    public static Filter none() {
      return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Where one stands. */
  enum Status {
    /** Waits for its turn. */
    PENDING,
    /** Was tried in vain, and is tried again. */
    FAILING,
    /** No broker takes it. It stays, and later ones of its key wait behind it. */
    REFUSED,
    PUBLISHED;

    /** Who waits is listed in the order of sending. */
    public boolean isWaiting() {
      return this != PUBLISHED;
    }
  }

  /**
   * One of them.
   *
   * @param seq its place in the order of writing
   */
  record Line(
      UUID id,
      long seq,
      String type,
      String topic,
      String aggregate,
      String subject,
      String key,
      int shard,
      long version,
      Instant createdAt,
      Sending sending) {}

  /** What was done about it so far. */
  record Sending(
      Status status,
      Optional<Instant> publishedAt,
      int attempts,
      Optional<Instant> nextAttemptAt,
      Optional<String> lastError) {}

  /** With what it says, in JSON. */
  record Letter(Line line, String data) {}

  /** How far behind we are, at one instant; a shard and topic of which nothing is said is idle. */
  record Lag(Instant asOf, List<Lane> lanes) {
    public Lag {
      lanes = List.copyOf(lanes);
    }
  }

  /**
   * What is on the way from one shard to one topic.
   *
   * @param refused neither pending nor failing, nor ever the oldest
   */
  record Lane(
      int shard,
      String topic,
      long pending,
      long failing,
      long refused,
      Optional<Instant> oldest,
      Optional<Instant> nextAttemptAt,
      long publishedLastMinute) {}
}
