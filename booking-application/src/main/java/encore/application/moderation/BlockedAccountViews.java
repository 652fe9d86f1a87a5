package encore.application.moderation;

import encore.application.shared.Page;
import encore.domain.identity.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is blocked and why, for those who run the house: newest first. */
public interface BlockedAccountViews {

  Page<Line, Cursor> blocked(Optional<Cursor> after, int limit);

  /** Where the list goes on: behind this account. */
  record Cursor(Instant blockedAt, UUID user) {}

  record Line(Account account, Instant blockedAt, String reason) {}
}
