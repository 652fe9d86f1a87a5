package encore.application.identity;

import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.Set;

/** Accounts that may do nothing for now, as they are written down. */
public interface BlockedAccounts {

  /** Those whose block is no older than this and stands. */
  Set<UserId> within(Duration age);
}
