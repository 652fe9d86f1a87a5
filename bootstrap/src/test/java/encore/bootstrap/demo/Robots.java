package encore.bootstrap.demo;

import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Some who buy slowly, so that a map moves at first sight. A thread each, until the house shuts.
 */
final class Robots implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration THINKS_LEAST = Duration.ofSeconds(3);
  private static final Duration THINKS_MOST = Duration.ofSeconds(15);

  private final URI house;
  private final String concert;
  private final List<Thread> threads;

  /**
   * @param tokens who they are, one each
   */
  Robots(URI house, String concert, List<Supplier<String>> tokens) {
    this.house = house;
    this.concert = concert;
    this.threads =
        tokens.stream()
            .map(token -> Thread.ofVirtual().name("robot").start(() -> evening(token)))
            .toList();
  }

  private void evening(Supplier<String> token) {
    var chance = RandomGeneratorFactory.getDefault().create();
    try (var wire = new Wire(house, PATIENCE)) {
      var robot = new Robot(wire, concert, token, chance);
      Thread.sleep(chance.nextLong(THINKS_LEAST.toMillis()));
      while (true) {
        step(robot);
        think(chance);
      }
    } catch (InterruptedException _) {
      // The house shuts.
      Thread.currentThread().interrupt();
    }
  }

  /** What the house cannot do just now it can do later; a robot has time. */
  private static void step(Robot robot) {
    try {
      robot.turn();
    } catch (IOException _) {
      // No answer: the next turn asks again, and a hold that nobody pays for ends by itself.
    }
  }

  private static void think(RandomGenerator chance) throws InterruptedException {
    Thread.sleep(chance.nextLong(THINKS_LEAST.toMillis(), THINKS_MOST.toMillis()));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
