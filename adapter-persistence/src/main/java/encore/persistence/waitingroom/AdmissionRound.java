package encore.persistence.waitingroom;

import encore.application.waitingroom.PassJournal.Books;
import encore.application.waitingroom.PassJournal.Decision;
import encore.application.waitingroom.PassJournal.Round;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One round of a line. Its order matters: first the lock of the line, then the time, and only then
 * is looked at who is inside. Rounds, pick-ups and edits of a line lock its row before any pass;
 * rounds wait for no pass at all. So there is no circle, whatever else those have locked who end
 * passes.
 */
final class AdmissionRound {

  /** What is over beyond that is not counted as inside either, and written down next time. */
  private static final int ENDED_AT_ONCE = 1_000;

  // Whatever has not ended and has time left takes room, also what was called back and is not
  // written down yet.
  static final String BOOKS =
      """
      SELECT i.inside, i.next_end, %s AS no_shows
        FROM (SELECT :now::timestamptz AS t) AS now,
             queue_line l
       CROSS JOIN LATERAL (SELECT count(*) AS inside, min(p.expires_at) AS next_end
                             FROM admission_pass p
                            WHERE p.concert_id = l.concert_id
                              AND p.ended_at IS NULL
                              AND p.expires_at > now.t) AS i
       WHERE l.concert_id = :concert
      """
          .formatted(PassSql.NO_SHOWS);

  private static final String COUNT =
      """
      UPDATE queue_line
         SET interval_started_at = :began, admitted_in_interval = :admitted, owed = owed - :byHand
       WHERE concert_id = :concert
      """;

  private final Database database;
  private final PassEnds ends;
  private final HeadOfLine heads;

  AdmissionRound(Database database) {
    this.database = database;
    this.ends = new PassEnds(database);
    this.heads = new HeadOfLine(database);
  }

  Round run(ConcertId concert, List<Ticket> head, Decision decision) {
    return database.inOne(
        () ->
            LockedLine.lock(database, concert)
                .map(line -> run(line, head, decision))
                .orElseGet(AdmissionRound::nothing),
        round -> round.admitted() > 0 || !round.ended().isEmpty());
  }

  /** The concert is gone, or never had a line. */
  private static Round nothing() {
    return new Round(
        List.of(), List.of(), List.of(), List.of(), 0, 0, Brake.SOLD_OUT, Optional.empty());
  }

  private Round run(LockedLine line, List<Ticket> head, Decision decision) {
    var now = LockedLine.now(database);
    var ended = ends.endOver(line.concert(), line.generation(), now, ENDED_AT_ONCE);
    var state = state(line, now);
    var verdict = decision.on(state.books());
    var known = heads.known(line.concert(), head, now);
    var fresh = heads.admit(line, known.next(verdict.admits()), now);
    if (!fresh.isEmpty()) {
      count(line, state.interval(), verdict, fresh.size());
    }
    var live = new HashMap<Ticket, Pass>(known.live());
    live.putAll(fresh);
    return new Round(
        admitted(head, live),
        known.over(),
        known.barred(),
        tickets(line, head, ended),
        fresh.size(),
        state.books().inside() + fresh.size(),
        verdict.brake(),
        state.nextEnd(fresh.values()));
  }

  private static List<Admitted> admitted(List<Ticket> head, Map<Ticket, Pass> live) {
    var admitted = new ArrayList<Admitted>();
    for (var ticket : head) {
      var pass = live.get(ticket);
      if (pass != null) {
        admitted.add(new Admitted(ticket, pass));
      }
    }
    return admitted;
  }

  private static List<Ticket> tickets(
      LockedLine line, List<Ticket> head, List<PassEnds.Ended> ended) {
    long epoch = head.isEmpty() ? 1 : head.getFirst().epoch();
    return ended.stream()
        .map(each -> new Ticket(line.concert(), each.user(), each.number(), epoch))
        .toList();
  }

  private State state(LockedLine line, Instant now) {
    return database
        .sql()
        .sql(BOOKS)
        .param("concert", line.concert().value())
        .param("now", Columns.param(now))
        .query((row, _) -> State.read(line, line.intervalAt(now), row))
        .single();
  }

  /** The pace first: what the operator owes is for those who come on top of it. */
  private void count(LockedLine line, Interval interval, Verdict verdict, int admitted) {
    int paced = Math.min(admitted, verdict.admits() - verdict.byHand());
    database
        .sql()
        .sql(COUNT)
        .param("concert", line.concert().value())
        .param("began", Columns.param(interval.startedAt()))
        .param("admitted", interval.admitted() + paced)
        .param("byHand", Math.min(line.owed(), admitted - paced))
        .update();
  }

  private record State(Books books, Interval interval, Optional<Instant> firstEnd) {

    static State read(LockedLine line, Interval interval, ResultSet row) throws SQLException {
      var books =
          new Books(
              line.policy(),
              row.getInt("inside"),
              interval.admitted(),
              line.owed(),
              row.getDouble("no_shows"));
      return new State(books, interval, Columns.instantOrNone(row, "next_end"));
    }

    Optional<Instant> nextEnd(Iterable<Pass> fresh) {
      var next = firstEnd;
      for (var pass : fresh) {
        next = next.filter(end -> end.isBefore(pass.until())).or(() -> Optional.of(pass.until()));
      }
      return next;
    }
  }
}
