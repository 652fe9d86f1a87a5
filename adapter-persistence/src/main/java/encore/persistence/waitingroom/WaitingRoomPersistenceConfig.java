package encore.persistence.waitingroom;

import encore.application.waitingroom.LineViews;
import encore.application.waitingroom.Lines;
import encore.application.waitingroom.PassJournal;
import encore.persistence.support.Database;
import encore.persistence.support.DatabaseProperties;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of the waiting room over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class WaitingRoomPersistenceConfig {

  /** To write a COMMIT to the disk is not part of what the server measures of a transaction. */
  private static final Duration COMMIT = Duration.ofSeconds(3);

  @Bean
  Lines lines(Database database) {
    return linesOver(database);
  }

  public static Lines linesOver(Database database) {
    return new JdbcLines(database);
  }

  @Bean
  PassJournal passJournal(Database database, DatabaseProperties properties) {
    return journalOver(database, properties.transaction().plus(COMMIT));
  }

  /**
   * Over these books.
   *
   * @param unseen how long an end may have been decided before anybody sees it: longer than any
   *     transaction lasts
   */
  public static PassJournal journalOver(Database database, Duration unseen) {
    return new JdbcPassJournal(database, unseen);
  }

  @Bean
  LineViews lineViews(Database database) {
    return viewsOver(database);
  }

  public static LineViews viewsOver(Database database) {
    return new SqlLineViews(database);
  }
}
