package encore.web.identity;

import encore.application.identity.Passwords;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id for what is new; bcrypt is taken where it was brought along, and replaced. */
final class HashedPasswords implements Passwords {

  private static final String ARGON2ID = "argon2id";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  // The first of the five that OWASP names as equally strong: of them the one that is dearest to
  // somebody with a graphics card, and about 28 ms of a core here.
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  private final HashingQueue queue;
  private final PasswordEncoder encoder = encoder();
  private final String nobodys;

  HashedPasswords(HashingQueue queue) {
    this.queue = queue;
    this.nobodys = hashOf("nobody has this password");
  }

  @Override
  public Optional<PasswordHash> hash(Password password) {
    return queue.inTurn(() -> new PasswordHash(hashOf(password.value())));
  }

  @Override
  public Check check(Password password, Optional<PasswordHash> hash) {
    return queue.inTurn(() -> look(password, hash)).orElseGet(Check.Busy::new);
  }

  private Check look(Password password, Optional<PasswordHash> hash) {
    var kept = hash.map(PasswordHash::value).orElse(nobodys);
    if (!encoder.matches(password.value(), kept) || hash.isEmpty()) {
      return new Check.Wrong();
    }
    return new Check.Right(
        encoder.upgradeEncoding(kept)
            ? Optional.of(new PasswordHash(hashOf(password.value())))
            : Optional.empty());
  }

  private String hashOf(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }

  private static PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder(
        ARGON2ID,
        Map.of(
            ARGON2ID,
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES),
            "bcrypt",
            new BCryptPasswordEncoder()));
  }
}
