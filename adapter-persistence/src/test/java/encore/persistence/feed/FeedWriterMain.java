package encore.persistence.feed;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** An instance that appends until it is killed, and says what is appended for good. */
final class FeedWriterMain {

  private FeedWriterMain() {}

  /** The folder, and the number of the first event. */
  public static void main(String[] args) {
    var feed = new Platform(Path.of(args[0])).open(DataSize.ofBytes(0), 10_000, 4);
    for (int number = Integer.parseInt(args[1]); ; number++) {
      feed.append(Platform.event(number));
      System.out.println(number);
    }
  }
}
