package encore.redis.waitingroom;

import encore.domain.catalog.ConcertId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of a line. What stands in braces is what a cluster of Redis puts on one server: a script
 * may then name all that belongs to a concert.
 */
final class Keys {

  /**
   * In the order in which line.lua names them: user to score for those who wait, for those who were
   * silent, and to index for those of the draw; user to what is known of him; user to his pass; and
   * what is known of the line.
   */
  private static final List<String> PARTS =
      List.of("line", "asleep", "pool", "waiters", "admitted", "state");

  private Keys() {}

  static List<String> of(ConcertId concert) {
    return PARTS.stream().map(part -> key(concert, part)).toList();
  }

  /** Where those who are inside are gathered for an epoch that has not begun yet. */
  static String returning(ConcertId concert, long epoch) {
    return key(concert, "returning:" + epoch);
  }

  static List<String> restored(ConcertId concert, long epoch) {
    return Stream.concat(of(concert).stream(), Stream.of(returning(concert, epoch))).toList();
  }

  private static String key(ConcertId concert, String part) {
    return "encore:queue:{" + concert.value() + "}:" + part;
  }
}
