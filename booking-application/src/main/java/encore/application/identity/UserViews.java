package encore.application.identity;

import encore.domain.identity.Account;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** What somebody may know about an account of his own. */
public interface UserViews {

  Optional<UserView> user(UserId user);

  record UserView(Account account, Instant createdAt) {}
}
