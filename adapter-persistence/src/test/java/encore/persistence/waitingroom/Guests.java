package encore.persistence.waitingroom;

import encore.application.waitingroom.PassJournal;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What people do once they are let in: most come and go, some never come, and some come at the last
 * moment, a little before it or a little after, and stay as long as they may.
 */
final class Guests implements AutoCloseable {

  private final PassJournal journal;
  private final Random chance = new Random(4);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
  private final Queue<Future<?>> visits = new ConcurrentLinkedQueue<>();

  Guests(PassJournal journal) {
    this.journal = journal;
  }

  synchronized void welcome(Admitted admitted) {
    var pass = admitted.pass();
    int dice = chance.nextInt(100);
    if (dice < 65) {
      visits.add(threads.submit(() -> visit(pass)));
    } else if (dice < 88) {
      visits.add(threads.submit(() -> journal.end(pass.concert(), pass.user(), PassEnd.LEFT)));
    } else if (dice < 97) {
      var moment = pass.until().minusNanos(chance.nextInt(-1_000_000, 12_000_000));
      long delay = Duration.between(Instant.now(), moment).toNanos();
      visits.add(
          later.schedule(
              () -> visits.add(threads.submit(() -> journal.pickUp(pass.id()))),
              delay,
              TimeUnit.NANOSECONDS));
    }
  }

  private void visit(Pass pass) {
    if (journal.pickUp(pass.id()) instanceof PassJournal.Entry.Live) {
      journal.end(pass.concert(), pass.user(), PassEnd.USED);
    }
  }

  /** All who came have gone; an exception of any of them is thrown here. */
  void seeOff() throws Exception {
    for (var visit = visits.poll(); visit != null; visit = visits.poll()) {
      visit.get(30, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
    threads.close();
  }
}
