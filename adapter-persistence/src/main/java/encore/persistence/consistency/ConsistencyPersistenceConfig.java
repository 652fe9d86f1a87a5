package encore.persistence.consistency;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.Inspections;
import encore.application.consistency.Promise;
import encore.persistence.support.Backstage;
import encore.persistence.support.Database;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of consistency over PostgreSQL; how often is set in bootstrap. */
@Configuration(proxyBeanMethods = false)
public class ConsistencyPersistenceConfig {

  @Bean
  Inspections inspections(Backstage backstage, Database database, InspectionRhythm rhythm) {
    return inspectionsOver(backstage, database, rhythm);
  }

  public static Inspections inspectionsOver(
      Backstage backstage, Database database, InspectionRhythm rhythm) {
    return new JdbcInspections(backstage, database, rhythm);
  }

  @Bean
  ConsistencyViews consistencyViews(Database database) {
    return viewsOver(database);
  }

  public static ConsistencyViews viewsOver(Database database) {
    return new SqlConsistencyViews(database);
  }

  /** Each names beside who broke it the schedule it was in; for auditors of tests. */
  public static List<Promise> promisesOfSeats() {
    return Promises.ofSeats();
  }

  public static List<Promise> promisesOfMoney() {
    return Promises.ofMoney();
  }
}
