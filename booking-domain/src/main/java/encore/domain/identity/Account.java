package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

/** Somebody who can sign in. */
public record Account(UserId id, Email email, String name, Role role) {

  public static final int NAME_LENGTH_MAX = 100;

  public Account {
    require(!name.isBlank() && name.length() <= NAME_LENGTH_MAX, "a name has 1 to 100 characters");
  }
}
