package encore.persistence.inbox;

import encore.application.event.Event;
import encore.application.inbox.Place;
import encore.application.inbox.Stands;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.Optional;

final class JdbcStands implements Stands {

  private static final String LAST =
      """
      SELECT version
        FROM inbox_stand
       WHERE consumer = :consumer AND aggregate = :aggregate AND subject = :subject
      """;

  private static final String LOCK = LAST + "  FOR NO KEY UPDATE";

  private static final String OPEN =
      """
      INSERT INTO inbox_stand (consumer, aggregate, subject, version)
      VALUES (:consumer, :aggregate, :subject, 0)
          ON CONFLICT (consumer, aggregate, subject) DO NOTHING
      """;

  // One that was given up is known, too: else who brings it again before the stand has gone by it
  // would be heard.
  private static final String ENTER =
      """
      INSERT INTO inbox (consumer, event_id, taken_at)
      SELECT :consumer, :event, app_now()
       WHERE NOT EXISTS (SELECT
                           FROM parked_event
                          WHERE consumer = :consumer AND event_id = :event
                            AND ended_how IS DISTINCT FROM 'REPLAYED')
          ON CONFLICT (consumer, event_id) DO NOTHING
      """;

  // The stand is locked, so this statement sees whatever was parked of the thing.
  private static final String ADVANCE =
      """
      UPDATE inbox_stand
         SET version = :version
       WHERE consumer = :consumer AND aggregate = :aggregate AND subject = :subject
      RETURNING EXISTS (SELECT
                          FROM parked_event p
                         WHERE p.consumer = :consumer AND p.aggregate = :aggregate
                           AND p.subject = :subject AND p.version = :version + 1)
      """;

  private static final String FORGET =
      """
      DELETE FROM inbox
       WHERE (consumer, event_id) IN (SELECT consumer, event_id
                                        FROM inbox
                                       WHERE taken_at < (SELECT app_now()) - :age * interval '1 millisecond'
                                       ORDER BY taken_at, consumer, event_id
                                       LIMIT :rows
                                         FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;

  JdbcStands(Database database) {
    this.database = database;
  }

  @Override
  public long last(Place place) {
    return database.read(() -> version(place, LAST)).orElse(0L);
  }

  @Override
  public long lock(Place place) {
    return version(place, LOCK).orElseGet(() -> opened(place));
  }

  private long opened(Place place) {
    Sentence.about(place, database, OPEN).update();
    return version(place, LOCK).orElseThrow();
  }

  private Optional<Long> version(Place place, String statement) {
    return Sentence.about(place, database, statement).query(Long.class).optional();
  }

  @Override
  public boolean enter(String consumer, Event event) {
    return database.sql().sql(ENTER).param("consumer", consumer).param("event", event.id()).update()
        == 1;
  }

  @Override
  public boolean advance(Place place, long version) {
    return Sentence.about(place, database, ADVANCE)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  @Override
  public int forget(Duration olderThan, int rowsMax) {
    return database.inOne(() ->
        database
            .sql()
            .sql(FORGET)
            .param("age", olderThan.toMillis())
            .param("rows", rowsMax)
            .update());
  }
}
