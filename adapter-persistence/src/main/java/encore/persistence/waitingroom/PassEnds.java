package encore.persistence.waitingroom;

import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassEnd;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How passes end: by a hand, or because they are over and somebody writes it down. */
final class PassEnds {

  /** In one go: a line of a hundred thousand is called back by the rounds that follow, too. */
  private static final int REVOKED_AT_ONCE = 10_000;

  // The time is read over the locked row, so after the lock. The line is read and not locked: who
  // ends a pass comes with locks of his own, and must wait for no round.
  private static final String END_OF =
      """
      WITH locked AS MATERIALIZED (
        SELECT id
          FROM admission_pass
         WHERE concert_id = %s
           AND user_id = :user
           AND ended_at IS NULL
         ORDER BY id
           FOR NO KEY UPDATE
      ), now AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS t
          FROM locked
      )
      UPDATE admission_pass p
         SET ended_at = greatest(now.t, p.admitted_at), end_reason = :why
        FROM locked, now, queue_line l
       WHERE p.id = locked.id
         AND l.concert_id = p.concert_id
         AND %s
      RETURNING p.id, p.concert_id, p.user_id, p.number, p.generation, p.admitted_at, p.expires_at,
                p.picked_up_at, p.end_reason, p.ended_at, greatest(l.epoch, 1) AS epoch
      """;

  static final String END = END_OF.formatted(":concert", PassSql.IS_LIVE);

  // One in each line at most. An array: he is looked for line by line, in the index of live ones.
  static final String END_ALL =
      END_OF.formatted("ANY (ARRAY(SELECT concert_id FROM queue_line))", PassSql.IS_LIVE);

  // ANY: joined, so many rows would be looked for in the whole table.
  // SKIP LOCKED: who has a pass locked is about to end it, and must not be waited for with the lock
  // of the line in hand. Over it is anyway.
  static final String END_OVER =
      """
      WITH due AS MATERIALIZED (
        SELECT id
          FROM admission_pass
         WHERE concert_id = :concert
           AND ended_at IS NULL
           AND (generation, expires_at) <= (:generation, :now::timestamptz)
         ORDER BY generation, expires_at
         LIMIT :max
           FOR NO KEY UPDATE SKIP LOCKED
      )
      UPDATE admission_pass p
         SET ended_at = greatest(least(p.expires_at, :now::timestamptz), p.admitted_at),
             end_reason = CASE WHEN p.generation < :generation THEN 'REVOKED'
                               WHEN p.picked_up_at IS NULL THEN 'NO_SHOW'
                               ELSE 'EXPIRED' END
       WHERE p.id = ANY (ARRAY(SELECT id FROM due))
      RETURNING p.user_id, p.number
      """;

  private static final String GENERATION =
      "SELECT generation FROM queue_line WHERE concert_id = :concert";

  private final Database database;

  PassEnds(Database database) {
    this.database = database;
  }

  Optional<Admitted> end(ConcertId concert, UserId user, PassEnd why) {
    return database.inOne(
        () ->
            database
                .sql()
                .sql(END)
                .param("concert", concert.value())
                .param("user", user.value())
                .param("why", why.name())
                .query(SqlPasses::admitted)
                .optional(),
        Optional::isPresent);
  }

  List<Admitted> endAll(UserId user, PassEnd why) {
    return database.inOne(
        () ->
            database
                .sql()
                .sql(END_ALL)
                .param("user", user.value())
                .param("why", why.name())
                .query(SqlPasses::admitted)
                .list(),
        ended -> !ended.isEmpty());
  }

  /** Whose ticket it was. */
  record Ended(UserId user, long number) {}

  /** Of a line that is locked. */
  List<Ended> endOver(ConcertId concert, int generation, Instant now, int max) {
    return database
        .sql()
        .sql(END_OVER)
        .param("concert", concert.value())
        .param("generation", generation)
        .param("now", Columns.param(now))
        .param("max", max)
        .query((row, _) ->
            new Ended(new UserId(row.getObject("user_id", UUID.class)), row.getLong("number")))
        .list();
  }

  /** Of a line that is locked, and whose generation has just begun. */
  void revokeEarlier(ConcertId concert) {
    int generation =
        database
            .sql()
            .sql(GENERATION)
            .param("concert", concert.value())
            .query(Integer.class)
            .single();
    endOver(concert, generation, LockedLine.now(database), REVOKED_AT_ONCE);
  }
}
