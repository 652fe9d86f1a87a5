package encore.persistence.waitingroom;

import encore.application.waitingroom.PassJournal.Ended;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passes as they are at this moment. */
final class SqlPasses {

  private static final String PASSES =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT %s, greatest(l.epoch, 1) AS epoch
        FROM now, admission_pass p
        JOIN queue_line l ON l.concert_id = p.concert_id
       WHERE %%s
      """
          .formatted(PassSql.COLUMNS);

  static final String ONE = PASSES.formatted("p.id = :pass");

  static final String OF_TICKET =
      PASSES.formatted("p.concert_id = :concert AND p.user_id = :user AND p.number = :number");

  static final String LIVE_OF =
      PASSES.formatted("p.concert_id = :concert AND p.user_id = :user AND " + PassSql.IS_LIVE);

  static final String INSIDE =
      PASSES.formatted("p.concert_id = :concert AND " + PassSql.IS_LIVE)
          + " ORDER BY p.admitted_at, p.id LIMIT :max";

  // Whose pass would still be good: what is over by time every guard sees for itself, and that a
  // generation is over he knows from the line.
  static final String ENDED =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT now.t, p.*
        FROM now
        LEFT JOIN LATERAL (
               SELECT %s, greatest(l.epoch, 1) AS epoch
                 FROM admission_pass p
                 JOIN queue_line l ON l.concert_id = p.concert_id AND l.generation = p.generation
                WHERE p.ended_at IS NOT NULL
                  AND p.ended_at > :since
                  AND p.expires_at > now.t
                ORDER BY p.ended_at
                LIMIT :max) AS p ON TRUE
       ORDER BY p.ended_at
      """
          .formatted(PassSql.COLUMNS);

  private static final int ENDED_MAX = 10_000;

  private final Database database;
  private final Duration unseen;

  /**
   * Over these books.
   *
   * @param unseen how long an end may have been decided before anybody sees it
   */
  SqlPasses(Database database, Duration unseen) {
    this.database = database;
    this.unseen = unseen;
  }

  Optional<PassRow> find(PassId pass) {
    return database.read(
        () -> database.sql().sql(ONE).param("pass", pass.value()).query(PassRow::read).optional());
  }

  Optional<PassRow> find(Ticket ticket) {
    return database.read(() ->
        database
            .sql()
            .sql(OF_TICKET)
            .param("concert", ticket.concert().value())
            .param("user", ticket.user().value())
            .param("number", ticket.number())
            .query(PassRow::read)
            .optional());
  }

  Optional<Pass> liveOf(ConcertId concert, UserId user) {
    return database.read(() ->
        database
            .sql()
            .sql(LIVE_OF)
            .param("concert", concert.value())
            .param("user", user.value())
            .query(PassRow::read)
            .optional()
            .map(PassRow::pass));
  }

  List<Admitted> inside(ConcertId concert) {
    return database.read(() ->
        database
            .sql()
            .sql(INSIDE)
            .param("concert", concert.value())
            .param("max", AdmissionPolicy.ADMITS_MAX)
            .query(SqlPasses::admitted)
            .list());
  }

  static Admitted admitted(ResultSet row, int number) throws SQLException {
    var found = PassRow.read(row, number);
    var pass = found.pass();
    return new Admitted(
        new Ticket(pass.concert(), pass.user(), found.number(), row.getLong("epoch")), pass);
  }

  /**
   * An end is decided before its transaction is committed, so what is known is known up to a while
   * ago; who asks with that again hears of some twice, and misses none.
   */
  Ended endedSince(Instant since) {
    return database.read(() -> {
      var found =
          database
              .sql()
              .sql(ENDED)
              .param("since", Columns.param(since))
              .param("max", ENDED_MAX)
              .query(Told::read)
              .list();
      var rows = found.stream().flatMap(told -> told.pass().stream()).toList();
      var known = found.getFirst().asOf().minus(unseen);
      return new Ended(
          found.stream().flatMap(told -> told.admitted().stream()).toList(),
          rows.size() < ENDED_MAX ? known : earlier(known, justBefore(rows.getLast())));
    });
  }

  private static Instant justBefore(PassRow last) {
    return last.endedAt().orElseThrow().minusNanos(1_000);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Told(Instant asOf, Optional<PassRow> pass, Optional<Admitted> admitted) {
    static Told read(ResultSet row, int number) throws SQLException {
      var asOf = Columns.instant(row, "t");
      return row.getString("id") == null
          ? new Told(asOf, Optional.empty(), Optional.empty())
          : new Told(
              asOf,
              Optional.of(PassRow.read(row, number)),
              Optional.of(SqlPasses.admitted(row, number)));
    }
  }
}
