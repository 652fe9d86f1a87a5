package encore.persistence.waitingroom;

import encore.application.waitingroom.PassJournal.Entry;
import encore.domain.waitingroom.PassId;
import encore.persistence.support.Database;
import java.util.Optional;

/** The owner comes for his pass. */
final class PickUp {

  // Decided by the time at which both locks are there: that of the line, by which no round goes on,
  // and that of the pass, which somebody may be ending.
  static final String PICK_UP =
      """
      WITH locked AS MATERIALIZED (
        SELECT id
          FROM admission_pass
         WHERE id = :pass
         ORDER BY id
           FOR NO KEY UPDATE
      ), now AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS t
          FROM locked
      )
      UPDATE admission_pass p
         SET picked_up_at = greatest(now.t, p.admitted_at),
             expires_at = greatest(now.t, p.admitted_at) + l.pass_ttl_ms * interval '1 millisecond'
        FROM locked, now, queue_line l
       WHERE p.id = locked.id
         AND l.concert_id = p.concert_id
         AND p.picked_up_at IS NULL
         AND %s
      """
          .formatted(PassSql.IS_LIVE);

  private final Database database;
  private final SqlPasses passes;

  PickUp(Database database, SqlPasses passes) {
    this.database = database;
    this.passes = passes;
  }

  /** Who has it already, or comes too late, is answered without a lock. */
  Entry pickUp(PassId pass) {
    var seen = passes.find(pass);
    if (seen.filter(row -> row.isLive() && !row.isPickedUp()).isEmpty()) {
      return entry(seen);
    }
    return database
        .inOne(() -> pickUp(seen.get()), Optional::isPresent)
        .orElseGet(() -> entry(passes.find(pass)));
  }

  /** Empty: somebody was faster, or it was over when the locks were there. */
  private Optional<Entry> pickUp(PassRow seen) {
    var pass = seen.pass();
    LockedLine.share(database, pass.concert());
    int written = database.sql().sql(PICK_UP).param("pass", pass.id().value()).update();
    return written == 0 ? Optional.empty() : passes.find(pass.id()).map(PassRow::entry);
  }

  private static Entry entry(Optional<PassRow> row) {
    return row.map(PassRow::entry).orElseGet(Entry.None::new);
  }
}
