package encore.persistence.consistency;

import encore.application.consistency.Inspections;
import encore.application.consistency.Round.Wanted;
import encore.persistence.support.Backstage;
import encore.persistence.support.Database;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Looks on a connection of the backstage, and writes down on another one. */
final class JdbcInspections implements Inspections {

  private final Backstage backstage;
  private final Database database;
  private final InspectionRhythm rhythm;

  JdbcInspections(Backstage backstage, Database database, InspectionRhythm rhythm) {
    this.backstage = backstage;
    this.database = database;
    this.rhythm = rhythm;
  }

  @Override
  public Optional<Inspection> begin() {
    boolean due = backstage.inOne(() -> new Rounds(backstage.sql()).isDue());
    return due ? take() : Optional.empty();
  }

  /** Whoever has the lock asks again: another may have been faster. */
  private Optional<Inspection> take() {
    var all = Promises.all();
    var inspector = inspector();
    try {
      var whole =
          inspector.flatMap(
              _ -> backstage.inOne(() -> new Rounds(backstage.sql()).begin(rhythm, all.size())));
      if (whole.isEmpty()) {
        inspector.ifPresent(Inspector::close);
        return Optional.empty();
      }
      return Optional.of(
          new OneInspection(backstage, inspector.orElseThrow(), rhythm, whole.get(), all));
    } catch (RuntimeException e) {
      inspector.ifPresent(Inspector::close);
      throw e;
    }
  }

  private Optional<Inspector> inspector() {
    return backstage.inOne(() -> {
      try {
        return Inspector.take(backstage, rhythm.wholePatience());
      } catch (SQLException e) {
        throw new CannotGetJdbcConnectionException("nobody can look at the books", e);
      }
    });
  }

  @Override
  public void want(Wanted wanted) {
    database.inOne(() -> {
      new Rounds(database.sql()).want(wanted);
      return true;
    });
  }
}
