package encore.persistence.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.LineViews.Cursor;
import encore.application.waitingroom.LineViews.PassView;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal as an operator reads it, and as those who look from outside. */
class SqlLineViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  /** Of a playbook, word by word. */
  private static final String TOKENS =
      """
      SELECT status, COUNT(*)
      FROM queue_token
      WHERE created_at >= NOW() - INTERVAL '10 minutes'
      GROUP BY status;
      """;

  private final Stage stage = new Stage(DATABASE);
  private final SqlLineViews views = new SqlLineViews(DATABASE.database());
  private ConcertId concert;

  @BeforeEach
  void aLineAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    concert = stage.concertWith(ALine.of(100));
  }

  private List<Pass> admit(int people) {
    var head =
        LongStream.range(0, people)
            .mapToObj(number -> new Ticket(concert, aBuyer(), number, 1))
            .toList();
    return stage
        .journal()
        .admit(concert, head, _ -> new Verdict(people, 0, Brake.FULL))
        .live()
        .stream()
        .map(each -> each.pass())
        .toList();
  }

  /** One of each kind, and one who is inside: nothing of what is over by time is written down. */
  private void sevenEnds() {
    var passes = admit(7);
    stage.journal().pickUp(passes.get(0).id());
    stage.journal().pickUp(passes.get(1).id());
    stage.journal().end(concert, passes.get(1).user(), PassEnd.USED);
    stage.journal().end(concert, passes.get(2).user(), PassEnd.LEFT);
    stage.journal().end(concert, passes.get(3).user(), PassEnd.REVOKED);
    DATABASE.setClock(Optional.of(NOON.plus(ALine.OF_TEN.showUp())));
  }

  @Test
  void endsAreCountedAlsoThoseThatNobodyHasWrittenDown() {
    sevenEnds();

    assertThat(views.ends(concert))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(PassEnd.USED, 1L, PassEnd.LEFT, 1L, PassEnd.REVOKED, 1L, PassEnd.NO_SHOW, 3L));
    assertThat(views.ends(stage.concert())).isEmpty();
  }

  @Test
  void passesComeNewestFirstPageByPageWithoutGapOrRepeat() {
    var passes = new ArrayList<>(admit(7).reversed());

    var all = new ArrayList<PassView>();
    Optional<Cursor> next = Optional.empty();
    do {
      var page = views.passes(concert, next, 2);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());

    assertThat(all)
        .extracting(PassView::pass)
        .containsExactlyElementsOf(passes.stream().map(Pass::id).toList());
    assertThat(all.getLast())
        .isEqualTo(
            new PassView(
                passes.getLast().id(),
                passes.getLast().user(),
                0,
                NOON,
                Optional.empty(),
                passes.getLast().until(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void thePlaybookCountsTokensAsItIsWritten() throws SQLException {
    DATABASE.database().sql().sql("DELETE FROM admission_pass").update();
    sevenEnds();
    again();

    assertThat(tokens())
        .isEqualTo(Map.of("ACTIVE", 1L, "DONE", 1L, "LEFT", 1L, "REVOKED", 1L, "EXPIRED", 3L));
  }

  /** The playbook asks the server's clock: the same has happened a moment ago. */
  private void again() {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO admission_pass
            SELECT gen_random_uuid(), concert_id, gen_random_uuid(), number, generation, admitted_at + d, expires_at + d,
                   picked_up_at + d, ended_at + d, end_reason
              FROM admission_pass, (SELECT clock_timestamp() - app_now() AS d) AS shift
            """)
        .update();
    DATABASE.setClock(Optional.empty());
  }

  private static Map<String, Long> tokens() throws SQLException {
    var found = new TreeMap<String, Long>();
    try (var connection = DATABASE.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(TOKENS)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getLong(2));
      }
    }
    return found;
  }
}
