package encore.application.inbox;

import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was put aside. Whoever changes something here has the stand of the thing locked. */
public interface ParkedEvents {

  /** Nothing where it is parked already. What failed is due for a letter. */
  void park(Parked parked);

  /** Whether an earlier one of the same thing waits. */
  boolean isBehind(Place place, long version);

  Optional<Parked> find(UUID id);

  /** For what has no thing, and so no stand that could be locked. */
  Optional<Parked> lock(UUID id);

  /**
   * The one whose turn it is, unless it waits for an administrator; also one that he gave up before
   * its turn had come.
   */
  Optional<Parked> next(Place place);

  /** Places where {@link #next} would find one, of these consumers. */
  List<Place> due(List<String> consumers, int limit);

  /** Those that failed, oldest first. */
  List<UUID> failed(Optional<String> topic, Optional<String> consumer, int limit);

  /** Tried again in vain: it waits for an administrator from now on. */
  void failedAgain(UUID id, Mishap mishap);

  void replayed(UUID id, Optional<UserId> by);

  void discarded(UUID id, UserId by, String reason);

  /** Those that ended so long ago, and whose version is behind the stand. */
  int forget(Duration olderThan, int rowsMax);
}
