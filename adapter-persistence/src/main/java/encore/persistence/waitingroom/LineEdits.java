package encore.persistence.waitingroom;

import encore.application.waitingroom.Lines.Put;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What an operator changes of a line. */
final class LineEdits {

  // Locked, so that it is still there when its line is: who removes a concert locks it first, too.
  private static final String LOCK_CONCERT =
      """
      SELECT id
        FROM concert
       WHERE id = :concert
         FOR KEY SHARE
      """;

  // Who waits here for another editor finds his version after the wait, and no row.
  private static final String PUT =
      """
      INSERT INTO queue_line AS l (concert_id, mode, flow, active, per_interval, interval_ms, pass_ttl_ms,
                                   show_up_ms, silent_after_ms, capacity, challenge_bits, draw_secret)
      SELECT :concert, :mode, :flow, :active, :perInterval, :interval, :passTtl,
             :showUp, :silentAfter, :capacity, :challengeBits, :secret
       WHERE :seen::bigint IS NULL
          OR EXISTS (SELECT FROM queue_line WHERE concert_id = :concert)
          ON CONFLICT (concert_id) DO UPDATE
         SET mode = excluded.mode, flow = excluded.flow, active = excluded.active,
             per_interval = excluded.per_interval, interval_ms = excluded.interval_ms,
             pass_ttl_ms = excluded.pass_ttl_ms, show_up_ms = excluded.show_up_ms,
             silent_after_ms = excluded.silent_after_ms, capacity = excluded.capacity,
             challenge_bits = excluded.challenge_bits, version = l.version + 1
       WHERE :seen::bigint IS NULL
          OR l.version = :seen
      RETURNING WITH (OLD AS before) before.concert_id IS NULL
      """;

  private static final String OWE =
      """
      UPDATE queue_line
         SET owed = least(owed + :more, :most)
       WHERE concert_id = :concert
      """;

  private static final String RAISE_GENERATION =
      """
      UPDATE queue_line
         SET generation = generation + 1
       WHERE concert_id = :concert
      """;

  private final Database database;
  private final SqlLineSnapshots snapshots;
  private final PassEnds ends;

  LineEdits(Database database, SqlLineSnapshots snapshots) {
    this.database = database;
    this.snapshots = snapshots;
    this.ends = new PassEnds(database);
  }

  Put put(ConcertId concert, LinePolicy policy, OptionalLong seen, DrawSecret fresh) {
    return database.inOne(
        () -> {
          if (!lock(concert)) {
            return new Put.NoSuchConcert();
          }
          return write(concert, policy, seen, fresh)
              .<Put>map(isNew -> new Put.Done(snapshots.find(concert).orElseThrow(), isNew))
              .orElseGet(Put.Stale::new);
        },
        Put.Done.class::isInstance);
  }

  private boolean lock(ConcertId concert) {
    return !database
        .sql()
        .sql(LOCK_CONCERT)
        .param("concert", concert.value())
        .query()
        .listOfRows()
        .isEmpty();
  }

  private Optional<Boolean> write(
      ConcertId concert, LinePolicy policy, OptionalLong seen, DrawSecret fresh) {
    @Nullable Long version = seen.isPresent() ? seen.getAsLong() : null;
    return PolicyColumns.bind(database.sql().sql(PUT), policy)
        .param("concert", concert.value())
        .param("seen", version)
        .param("secret", fresh.value())
        .query(Boolean.class)
        .optional();
  }

  /** More than the most is no line any more: it is the most. */
  boolean owe(ConcertId concert, int more) {
    return database.inOne(() ->
        database
                .sql()
                .sql(OWE)
                .param("concert", concert.value())
                .param("more", more)
                .param("most", AdmissionPolicy.ADMITS_MAX)
                .update()
            == 1);
  }

  /** First the line, then its passes: as a round does it, which is waited for here. */
  boolean raiseGeneration(ConcertId concert) {
    return database.inOne(() -> {
      boolean isThere =
          database.sql().sql(RAISE_GENERATION).param("concert", concert.value()).update() == 1;
      if (isThere) {
        ends.revokeEarlier(concert);
      }
      return isThere;
    });
  }
}
