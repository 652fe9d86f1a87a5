package encore.bootstrap.demo;

import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Some who buy slowly, so that a map moves at first sight, until the house shuts. */
final class Robots implements AutoCloseable {

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration THINKS_LEAST = Duration.ofSeconds(3);
  private static final Duration THINKS_MOST = Duration.ofSeconds(15);

  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("robot").factory());

  /**
   * @param tokens who they are, one each
   */
  Robots(URI house, String concert, List<Supplier<String>> tokens) {
    for (var token : tokens) {
      var chance = RandomGeneratorFactory.getDefault().create();
      var robot = new Robot(new Wire(house, PATIENCE), concert, token, chance);
      later(robot, chance, Duration.ZERO, THINKS_LEAST);
    }
  }

  /** The next turn begins when this one has ended: of each robot there is one. */
  private void turn(Robot robot, RandomGenerator chance) {
    try {
      robot.turn();
    } catch (IOException | IllegalArgumentException _) {
      // No answer, or none that he understands: he asks again, and a hold ends by itself.
    } finally {
      later(robot, chance, THINKS_LEAST, THINKS_MOST);
    }
  }

  private void later(Robot robot, RandomGenerator chance, Duration least, Duration most) {
    if (!clock.isShutdown()) {
      var _ =
          clock.schedule(
              () -> turn(robot, chance),
              chance.nextLong(least.toMillis(), most.toMillis()),
              TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
