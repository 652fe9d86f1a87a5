package encore.persistence.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.Lines;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import org.junit.jupiter.api.Test;

/** A house that has been open for years. */
class ManyLinesIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void theLineOfTheNewestConcertIsKnownHoweverManyThereWere() {
    var stage = new Stage(DATABASE);
    stage.concertWith(ALine.OF_TEN);
    DATABASE
        .database()
        .sql()
        .sql(
            """
            WITH old AS (
              INSERT INTO concert (title, artist, venue)
              SELECT 'Old ' || n, 'Many', 'Here'
                FROM generate_series(1, :many) AS n
              RETURNING id
            )
            INSERT INTO queue_line (concert_id, mode, flow, active, interval_ms, pass_ttl_ms, show_up_ms,
                                    silent_after_ms, capacity, challenge_bits, draw_secret)
            SELECT old.id, l.mode, l.flow, l.active, l.interval_ms, l.pass_ttl_ms, l.show_up_ms,
                   l.silent_after_ms, l.capacity, l.challenge_bits, l.draw_secret
              FROM old, queue_line l
            """)
        .param("many", Lines.LINES_MAX)
        .update();
    var newest = stage.concertWith(ALine.OF_TEN);

    var known = stage.lines().all().lines();

    assertThat(known).hasSize(Lines.LINES_MAX).extracting(Line::concert).contains(newest);
  }
}
