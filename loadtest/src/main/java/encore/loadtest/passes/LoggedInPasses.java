package encore.loadtest.passes;

import encore.loadtest.crowd.Passes;
import encore.loadtest.passes.SignIn.Session;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Accounts that sign up and in like people, a few at a time: for houses whose key one does not
 * have. Who is new gets something to spend.
 */
public final class LoggedInPasses implements Passes {

  private static final int AT_ONCE = 8;
  private static final long BALANCE = 1_000_000;

  private final SignIn door;
  private final Accounts series;
  private final int accounts;
  private final Clock clock;
  private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
  private final ConcurrentHashMap<Integer, LoggedIn> known = new ConcurrentHashMap<>();
  private final Set<Integer> met = ConcurrentHashMap.newKeySet();

  public LoggedInPasses(URI house, Accounts series, int accounts) {
    this(house, series, accounts, Clock.systemUTC());
  }

  LoggedInPasses(URI house, Accounts series, int accounts, Clock clock) {
    this.door = new SignIn(house);
    this.series = series;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Pass of(int number) throws IOException, InterruptedException {
    return known.computeIfAbsent(number, _ -> new LoggedIn(() -> opened(number), clock)).pass();
  }

  private Session opened(int number) throws IOException, InterruptedException {
    var email = series.email(number);
    atOnce.acquire();
    try {
      boolean isNew = !met.contains(number) && door.signUp(email, Accounts.PASSWORD);
      var session = door.logIn(email, Accounts.PASSWORD);
      if (isNew) {
        door.charge(session.pass(), BALANCE);
      }
      met.add(number);
      return session;
    } finally {
      atOnce.release();
    }
  }

  @Override
  public int accounts() {
    return accounts;
  }
}
