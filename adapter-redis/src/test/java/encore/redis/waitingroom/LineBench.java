package encore.redis.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.redis.testing.RedisServer;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line that gets longer and longer, over a Redis of its own, through the client of the house:
 * what one caller waits for, and what many get done. PING through the same connection is the
 * yardstick. {@code mvn -q -Pwaiting}, or with {@code -Dwaiting="1000 100000"}.
 */
public final class LineBench {

  private static final Path HOME = Path.of("target", "waiting");

  private LineBench() {}

  public static void main(String[] args) throws IOException {
    var sizes = Stream.of(args).map(Integer::valueOf).sorted().toList();
    RedisServer.stopLeftover(HOME);
    PrivateFiles.deleteTree(HOME);
    Files.createDirectories(HOME);
    var server = RedisServer.start(HOME, FreePorts.any(), Owner.thisJvm());
    try (var foyer = new RedisFoyer(server.url(), Duration.ofSeconds(10))) {
      // Those who warm the JVM up stand in another line.
      System.err.println("warming up");
      new LineTrial(foyer, foyer.opened()).measure(2_000);
      foyer.look().flushall();
      var table = LineFigures.table(measure(foyer, sizes));
      System.out.println(table);
      Files.writeString(HOME.resolve("waiting.md"), table);
    } finally {
      server.stop();
    }
    System.exit(0);
  }

  private static List<LineFigures> measure(RedisFoyer foyer, List<Integer> sizes) {
    ConcertId concert = foyer.opened();
    var trial = new LineTrial(foyer, concert);
    var figures = new ArrayList<LineFigures>();
    for (int size : sizes) {
      figures.add(trial.measure(size));
    }
    return figures;
  }
}
