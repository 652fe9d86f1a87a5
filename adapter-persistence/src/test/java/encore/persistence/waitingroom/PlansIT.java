package encore.persistence.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ConcertId;
import encore.persistence.support.Columns;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked every moment is read from an index, however many passes there were. */
class PlansIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static ConcertId concert;

  /** A hundred thousand of three hours, of whom 500 are inside, and ten lines beside it. */
  @BeforeAll
  static void aLongDay() {
    DATABASE.setClock(Optional.of(NOON));
    var stage = new Stage(DATABASE);
    for (int i = 0; i < 10; i++) {
      stage.concertWith(ALine.OF_TEN);
    }
    concert = stage.concertWith(ALine.of(1_000));
    for (int from = 0; from < 100_000; from += 10_000) {
      admit(from);
    }
    DATABASE.database().sql().sql("ANALYZE").update();
  }

  /** In portions: a statement may take five seconds, also where others want the disk. */
  private static void admit(int from) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO admission_pass (concert_id, user_id, number, generation, admitted_at, expires_at, picked_up_at,
                                        ended_at, end_reason)
            SELECT :concert, gen_random_uuid(), n, 1, t, t + interval '5 minutes', t,
                   CASE WHEN n > 500 THEN t + interval '1 minute' END, CASE WHEN n > 500 THEN 'USED' END
              FROM generate_series(:from + 1, :from + 10000) AS n, LATERAL (SELECT app_now() - n * interval '100 milliseconds' AS t)
            """)
        .param("concert", concert.value())
        .param("from", from)
        .update();
  }

  static Stream<String> statements() {
    return Stream.of(
        PassEnds.END,
        PassEnds.END_ALL,
        PassEnds.END_OVER,
        AdmissionRound.BOOKS,
        HeadOfLine.KNOWN,
        PickUp.PICK_UP,
        SqlPasses.ONE,
        SqlPasses.OF_TICKET,
        SqlPasses.LIVE_OF,
        SqlPasses.INSIDE,
        SqlPasses.ENDED,
        SqlLineSnapshots.ALL,
        SqlLineViews.PASSES.formatted("p.concert_id = :concert"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void noStatementReadsTheWholeJournal(String statement) {
    assertThat(plan(statement))
        .contains("admission_pass")
        .doesNotContain("Seq Scan on admission_pass");
  }

  private static String plan(String statement) {
    var params =
        Map.<String, Object>ofEntries(
            Map.entry("concert", concert.value()),
            Map.entry("pass", UUID.randomUUID()),
            Map.entry("user", UUID.randomUUID()),
            Map.entry("number", 77L),
            Map.entry("why", "LEFT"),
            Map.entry("generation", 1),
            Map.entry("now", Columns.param(NOON)),
            Map.entry("since", Columns.param(NOON.minusSeconds(5))),
            Map.entry("max", 1_000),
            Map.entry("limit", 21),
            Map.entry("users", Stream.generate(UUID::randomUUID).limit(100).toArray(UUID[]::new)),
            Map.entry("numbers", Stream.generate(() -> 5L).limit(100).toArray(Long[]::new)));
    return String.join(
        "\n",
        DATABASE
            .database()
            .sql()
            .sql("EXPLAIN " + statement)
            .params(params)
            .query(String.class)
            .list());
  }
}
