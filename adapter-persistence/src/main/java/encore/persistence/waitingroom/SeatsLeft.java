package encore.persistence.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many seats of a concert are not sold. To count the seats of a hall is much work for a number
 * that hardly changes: as long as many are left, the last count is good enough for a while.
 */
final class SeatsLeft {

  // Hardly ever are more sold in a second, so a count is seldom wrong by more than its half. And
  // nothing is sold by it: who was let in for a seat that is gone has only waited in vain.
  private static final long SOLD_PER_SECOND = 1_000;
  private static final Duration SOONEST = Duration.ofMillis(400);
  private static final Duration LATEST = Duration.ofSeconds(5);

  /** So that no statement counts for longer than it may. */
  private static final int AT_ONCE = 100;

  // A hold that lapsed, or still may, is a seat that is left. Counted hall by hall: joined, the
  // seats of all concerts are read as soon as a few concerts are asked for.
  private static final String COUNT =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT d.concert_id, sum(hall.seats)::bigint AS seats
        FROM now, schedule d
       CROSS JOIN LATERAL (
             SELECT count(*) AS seats
               FROM seat s
              WHERE s.schedule_id = d.id
                AND s.status NOT IN ('SOLD', 'BLOCKED')) AS hall
       WHERE d.concert_id = ANY (:concerts)
         AND d.sale_closes_at > now.t
       GROUP BY d.concert_id
      """;

  private final Database database;
  private final Map<ConcertId, Count> counts = new ConcurrentHashMap<>();

  SeatsLeft(Database database) {
    this.database = database;
  }

  /** A moment old at most where few are left, some seconds where many are. */
  Map<ConcertId, Long> of(List<ConcertId> concerts) {
    counts.keySet().retainAll(Set.copyOf(concerts));
    var due = concerts.stream().filter(this::isDue).toList();
    for (int from = 0; from < due.size(); from += AT_ONCE) {
      count(due.subList(from, Math.min(due.size(), from + AT_ONCE)));
    }
    var left = new HashMap<ConcertId, Long>();
    concerts.forEach(concert -> left.put(concert, known(concert)));
    return left;
  }

  long of(ConcertId concert) {
    count(List.of(concert));
    return known(concert);
  }

  private boolean isDue(ConcertId concert) {
    var count = counts.get(concert);
    return count == null || count.isOld();
  }

  private long known(ConcertId concert) {
    var count = counts.get(concert);
    return count == null ? 0 : count.seats();
  }

  private void count(Collection<ConcertId> concerts) {
    long begun = System.nanoTime();
    var found = new HashMap<ConcertId, Long>();
    database
        .sql()
        .sql(COUNT)
        .param("concerts", concerts.stream().map(ConcertId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(new ConcertId(row.getObject("concert_id", UUID.class)), row.getLong("seats"));
        });
    concerts.forEach(
        concert -> counts.put(concert, new Count(found.getOrDefault(concert, 0L), begun)));
  }

  private record Count(long seats, long begunNanos) {
    boolean isOld() {
      return System.nanoTime() - begunNanos > goodFor(seats).toNanos();
    }
  }

  static Duration goodFor(long seats) {
    var goodFor = Duration.ofMillis(seats * 1_000 / 2 / SOLD_PER_SECOND);
    return goodFor.compareTo(SOONEST) < 0
        ? SOONEST
        : goodFor.compareTo(LATEST) > 0 ? LATEST : goodFor;
  }
}
