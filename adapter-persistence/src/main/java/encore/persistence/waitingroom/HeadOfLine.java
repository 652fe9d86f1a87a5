package encore.persistence.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Those who are said to be next, and what the books know of them. Of a line that is locked. */
final class HeadOfLine {

  // What the ticket was used for; behind it, what its owner has on another one and has not ended.
  static final String KNOWN =
      """
      SELECT h.place, %s
        FROM (SELECT :now::timestamptz AS t) AS now,
             queue_line l,
             unnest(:users, :numbers) WITH ORDINALITY AS h (user_id, number, place)
        JOIN admission_pass p ON p.concert_id = :concert
                             AND p.user_id = h.user_id
                             AND (p.number = h.number OR p.ended_at IS NULL)
       WHERE l.concert_id = :concert
       ORDER BY h.place, p.number <> h.number
      """
          .formatted(PassSql.COLUMNS);

  // A statement of its own, after the lock of the line: a block that is committed by now is seen.
  // One that is not comes upon this round's pass, or finds its owner in the line and takes him out.
  static final String BLOCKED =
      """
      SELECT id
        FROM account
       WHERE id = ANY (:users)
         AND blocked_at IS NOT NULL
      """;

  // The ids grow as they are given, so within a round as well they tell who was first.
  static final String ADMIT =
      """
      INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at)
      SELECT :concert, h.user_id, h.number, :generation, :now, :until
        FROM unnest(:users, :numbers) WITH ORDINALITY AS h (user_id, number, place)
       ORDER BY h.place
          ON CONFLICT DO NOTHING
      RETURNING id, concert_id, user_id, number, generation, admitted_at, expires_at, picked_up_at,
                end_reason, ended_at
      """;

  private final Database database;

  HeadOfLine(Database database) {
    this.database = database;
  }

  Known known(ConcertId concert, List<Ticket> head, Instant now) {
    var found = new Known(head);
    if (head.isEmpty()) {
      return found;
    }
    database
        .sql()
        .sql(KNOWN)
        .param("concert", concert.value())
        .param("now", Columns.param(now))
        .param("users", users(head))
        .param("numbers", numbers(head))
        .query(row -> {
          found.note(head.get(row.getInt("place") - 1), PassRow.read(row, 0));
        });
    found.blocked.addAll(blocked(head));
    return found;
  }

  private List<UserId> blocked(List<Ticket> head) {
    return database
        .sql()
        .sql(BLOCKED)
        .param("users", users(head))
        .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
        .list();
  }

  Map<Ticket, Pass> admit(LockedLine line, List<Ticket> next, Instant now) {
    var admitted = new HashMap<UserId, Pass>();
    if (!next.isEmpty()) {
      database
          .sql()
          .sql(ADMIT)
          .param("concert", line.concert().value())
          .param("generation", line.generation())
          .param("now", Columns.param(now))
          .param("until", Columns.param(now.plus(line.policy().showUp())))
          .param("users", users(next))
          .param("numbers", numbers(next))
          .query(row -> {
            var pass = PassRow.read(row, 0).pass();
            admitted.put(pass.user(), pass);
          });
    }
    var fresh = new HashMap<Ticket, Pass>();
    next.stream()
        .filter(ticket -> admitted.containsKey(ticket.user()))
        .forEach(ticket -> fresh.put(ticket, admitted.get(ticket.user())));
    return fresh;
  }

  private static UUID[] users(List<Ticket> tickets) {
    return tickets.stream().map(ticket -> ticket.user().value()).toArray(UUID[]::new);
  }

  private static Long[] numbers(List<Ticket> tickets) {
    return tickets.stream().map(Ticket::number).toArray(Long[]::new);
  }

  /**
   * Of each ticket what its own pass says, and where it has none, the one its owner is inside with.
   */
  static final class Known {
    private final List<Ticket> head;
    private final Map<Ticket, PassRow> passes = new HashMap<>();
    private final Set<UserId> blocked = new HashSet<>();

    private Known(List<Ticket> head) {
      this.head = head;
    }

    private void note(Ticket ticket, PassRow pass) {
      passes.putIfAbsent(ticket, pass);
    }

    Map<Ticket, Pass> live() {
      var live = new HashMap<Ticket, Pass>();
      passes.forEach((ticket, row) -> {
        if (row.isLive() && !isBarred(ticket)) {
          live.put(ticket, row.pass());
        }
      });
      return live;
    }

    List<Ticket> over() {
      return head.stream()
          .filter(ticket -> {
            var row = passes.get(ticket);
            return row != null
                && !row.isLive()
                && row.number() == ticket.number()
                && !isBarred(ticket);
          })
          .toList();
    }

    List<Ticket> barred() {
      return head.stream().filter(this::isBarred).toList();
    }

    private boolean isBarred(Ticket ticket) {
      return blocked.contains(ticket.user());
    }

    /** The first of whom nothing is known, each user once. */
    List<Ticket> next(int most) {
      var next = new ArrayList<Ticket>();
      var users = new HashSet<UserId>();
      for (var ticket : head) {
        if (next.size() >= most) {
          break;
        }
        if (!passes.containsKey(ticket) && !isBarred(ticket) && users.add(ticket.user())) {
          next.add(ticket);
        }
      }
      return next;
    }
  }
}
