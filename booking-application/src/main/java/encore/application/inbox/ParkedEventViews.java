package encore.application.inbox;

import encore.application.shared.Page;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was put aside, for those who run the house: newest first. */
public interface ParkedEventViews {

  Page<Line, Cursor> parked(Filter filter, Optional<Cursor> after, int limit);

  Optional<Open> parked(UUID id);

  /** How many wait, of each consumer and for each reason. */
  List<Tally> tallies();

  /** What is empty does not matter. */
  record Filter(Optional<String> topic, Optional<String> consumer, Optional<Status> status) {}

  /** Why it waits, or how it ended. */
  enum Status {
    FAILED,
    BEHIND,
    GAP,
    REPLAYED,
    DISCARDED
  }

  /** Where the list goes on: behind this one. */
  record Cursor(Instant parkedAt, UUID id) {}

  /** One as it stands in the list. */
  record Line(Parked parked, Status status, Instant parkedAt, Optional<Instant> letterSentAt) {}

  /**
   * The same with what else is known of it.
   *
   * @param last version of its thing that was taken in
   * @param behind how many wait behind it
   */
  record Open(Line line, Optional<Done> done, long last, int behind) {}

  /** By nobody where it went on by itself. */
  record Done(Instant at, Optional<UserId> by, Optional<String> reason) {}

  /** How many, and how long the oldest of them has waited. */
  record Tally(String consumer, Why why, long count, Duration oldest) {}
}
