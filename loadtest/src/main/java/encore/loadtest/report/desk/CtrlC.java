package encore.loadtest.report.desk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whoever ends the program while it plays wants the report all the same: the player is told, and
 * the end of the program waits for him.
 */
public final class CtrlC implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private volatile Runnable player;
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook = new Thread(this::pressed, "ctrl-c");

  private CtrlC(Runnable player) {
    this.player = player;
  }

  /** Until this is closed it interrupts whoever calls. */
  public static CtrlC interruptsMe() {
    var watch = new CtrlC(Thread.currentThread()::interrupt);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  /** From now on this is done instead. */
  public void does(Runnable instead) {
    player = instead;
  }

  void pressed() {
    player.run();
    try {
      boolean _ = told.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is written. */
  @Override
  public void close() {
    told.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is ending, and the hook runs.
    }
  }
}
