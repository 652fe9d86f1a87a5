package encore.application.audit;

import encore.application.shared.Page;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The trail, for those who run the house: newest first. */
public interface AuditViews {

  Page<Entry, Cursor> entries(Filter filter, Optional<Cursor> after, int limit);

  /** What is empty does not matter; {@code from} is included, {@code until} is not. */
  record Filter(
      Optional<UserId> actor,
      Optional<String> action,
      Optional<String> subject,
      Optional<Instant> from,
      Optional<Instant> until) {

    public static Filter none() {
      return new Filter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Where the list goes on: behind this entry. */
  record Cursor(Instant at, UUID entry) {}

  record Entry(UUID id, Instant at, Act act) {}
}
