package encore.loadtest.passes;

import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.passes.SignIn.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One account that stays signed in: whoever asks just before its end waits for the next token. */
final class LoggedIn {

  private static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);

  private final Door door;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock();
  private volatile @Nullable Session session;

  /** Where one signs in. */
  interface Door {
    Session open() throws IOException, InterruptedException;
  }

  LoggedIn(Door door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  Pass pass() throws IOException, InterruptedException {
    var known = session;
    return known != null && isGood(known) ? known.pass() : renewed();
  }

  private Pass renewed() throws IOException, InterruptedException {
    one.lockInterruptibly();
    try {
      var known = session;
      if (known == null || !isGood(known)) {
        known = door.open();
        session = known;
      }
      return known.pass();
    } finally {
      one.unlock();
    }
  }

  private boolean isGood(Session known) {
    return clock.instant().isBefore(known.ends().minus(RENEWED_BEFORE));
  }
}
