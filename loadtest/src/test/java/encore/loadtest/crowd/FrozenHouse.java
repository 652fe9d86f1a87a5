package encore.loadtest.crowd;

import encore.loadtest.wire.OddHouse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A quick house that stands still for a while once it has answered so many. */
final class FrozenHouse {

  private FrozenHouse() {}

  static OddHouse after(int answers, long millis) throws IOException {
    var served = new AtomicInteger();
    var hasBegun = new AtomicBoolean();
    var thawed = new CountDownLatch(1);
    return OddHouse.with(caller -> {
      while (!caller.request().isEmpty()) {
        if (served.incrementAndGet() > answers) {
          if (hasBegun.compareAndSet(false, true)) {
            caller.pause(millis);
            thawed.countDown();
          }
          boolean _ = thawed.await(1, TimeUnit.MINUTES);
        }
        caller.say(OddHouse.ok("{}"));
      }
    });
  }
}
