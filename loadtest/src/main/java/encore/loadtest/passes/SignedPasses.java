package encore.loadtest.passes;

import encore.loadtest.crowd.Passes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tokens made with the key of the house, when somebody first asks for one: a hundred thousand fans
 * without a single login.
 */
public final class SignedPasses implements Passes {

  /** The house asks for the end of a token, and not how far it is from its beginning. */
  private static final Duration LIFE = Duration.ofHours(1);

  private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

  private final HouseKey key;
  private final int accounts;
  private final IntFunction<String> users;
  private final Clock clock;
  private final ConcurrentHashMap<Integer, Signed> known = new ConcurrentHashMap<>();

  /**
   * @param users the id of the account with a number
   */
  public SignedPasses(HouseKey key, int accounts, IntFunction<String> users) {
    this(key, accounts, users, Clock.systemUTC());
  }

  SignedPasses(HouseKey key, int accounts, IntFunction<String> users, Clock clock) {
    this.key = key;
    this.accounts = accounts;
    this.users = users;
    this.clock = clock;
  }

  /** A pass and when it is to be made anew. */
  private record Signed(Pass pass, Instant until) {}

  @Override
  public Pass of(int number) {
    var now = clock.instant();
    var signed = known.get(number);
    if (signed == null || !now.isBefore(signed.until())) {
      signed = known.compute(number, (_, old) -> isGood(old, now) ? old : made(number, now));
    }
    return signed.pass();
  }

  private static boolean isGood(@Nullable Signed old, Instant now) {
    return old != null && now.isBefore(old.until());
  }

  private Signed made(int number, Instant now) {
    var user = users.apply(number);
    var token = key.sign(claims(user, "USER", now, LIFE));
    return new Signed(new Pass(user, token), now.plus(LIFE).minus(RENEWED_BEFORE));
  }

  private static String claims(String user, String role, Instant now, Duration life) {
    long at = now.getEpochSecond();
    return """
    {"iss":"encore","sub":"%s","aud":"encore","nbf":%d,"role":"%s","exp":%d,"iat":%d}\
    """
        .formatted(user, at, role, at + life.toSeconds(), at);
  }

  @Override
  public int accounts() {
    return accounts;
  }
}
