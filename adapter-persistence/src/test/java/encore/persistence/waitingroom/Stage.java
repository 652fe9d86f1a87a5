package encore.persistence.waitingroom;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.PassJournal;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.ALine;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/** Concerts with lines, over a real PostgreSQL. */
final class Stage {

  /** Longer than a transaction of a test may last. */
  static final Duration UNSEEN = Duration.ofSeconds(10);

  private final Database database;
  private final JdbcLines lines;
  private final JdbcPassJournal journal;

  Stage(TestDatabase test) {
    this.database = test.database();
    this.lines = new JdbcLines(database);
    this.journal = new JdbcPassJournal(database, UNSEEN);
  }

  Lines lines() {
    return lines;
  }

  PassJournal journal() {
    return journal;
  }

  /** On sale by the database's clock, with twelve seats and no line yet. */
  ConcertId concert() {
    return concertOf(new SqlHalls(database).hall());
  }

  ConcertId concertOf(Hall hall) {
    return concertOf(hall.schedule());
  }

  private ConcertId concertOf(ScheduleId schedule) {
    return new ConcertId(
        database
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :id")
            .param("id", schedule.value())
            .query(UUID.class)
            .single());
  }

  ConcertId concertWith(LinePolicy policy) {
    var concert = concert();
    lines.put(concert, policy, OptionalLong.empty(), ALine.secret(7));
    return concert;
  }

  int count(String question, ConcertId concert) {
    return database
        .sql()
        .sql(question)
        .param("concert", concert.value())
        .query(Integer.class)
        .single();
  }
}
