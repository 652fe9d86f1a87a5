package encore.persistence.testing;

import encore.application.consistency.Promise;
import encore.domain.catalog.ScheduleId;
import encore.persistence.consistency.ConsistencyPersistenceConfig;
import encore.persistence.support.Database;
import encore.testing.BoxOffice.Hall;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the promises of the house about seats, all of the books of a hall, whoever wrote them and
 * however. Each question finds the seats, bookings or buyers for which one was broken.
 */
public final class Auditor {

  /** For whom a promise was broken. */
  public record Finding(String promise, String who) {}

  private final Database database;

  public Auditor(Database database) {
    this.database = database;
  }

  /** All halls of the database. */
  public List<Finding> findings() {
    return findings(Optional.empty());
  }

  public List<Finding> findings(Hall hall) {
    return findings(Optional.of(hall.schedule()));
  }

  private List<Finding> findings(Optional<ScheduleId> schedule) {
    @Nullable UUID only = schedule.map(ScheduleId::value).orElse(null);
    return ConsistencyPersistenceConfig.promisesOfSeats().stream()
        // Clocks are turned here, and jobs do not run.
        .filter(promise -> promise.kind() == Promise.Kind.SAFETY)
        .flatMap(each -> ask(each, only).stream())
        .toList();
  }

  private List<Finding> ask(Promise promise, @Nullable UUID schedule) {
    return database
        .sql()
        .sql(
            """
            SELECT who
              FROM (%s) AS found
             WHERE :schedule::uuid IS NULL OR schedule_id = :schedule
             ORDER BY who
            """
                .formatted(promise.question()))
        .param("schedule", schedule)
        .param("since", OffsetDateTime.MIN)
        .query(String.class)
        .list()
        .stream()
        .map(who -> new Finding(promise.id(), who))
        .toList();
  }
}
