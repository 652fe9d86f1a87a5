package encore.application.identity;

import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.UserId;
import java.util.Optional;

/** The accounts there are. */
public interface Users {

  Optional<Known> find(Email email);

  /** Returns false, and changes nothing, if the address is taken. */
  boolean add(Account account, PasswordHash hash);

  /** Replaces a hash by a better one of the same password, unless it has changed meanwhile. */
  void rehash(UserId user, PasswordHash old, PasswordHash better);

  /** An account with what its owner's password is checked against. */
  record Known(Account account, PasswordHash hash) {}
}
