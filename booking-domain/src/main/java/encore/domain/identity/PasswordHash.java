package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

/** What is kept of a password: how it was hashed, in braces, and the hash. */
public record PasswordHash(String value) {

  public PasswordHash {
    require(value.matches("\\{[\\w@-]+}.+"), "a hash says how it was made: {argon2id}…");
  }

  @Override
  public String toString() {
    return "PasswordHash[***]";
  }
}
