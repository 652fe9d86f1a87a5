package encore.persistence.ticket;

import encore.application.booking.Entrances;
import encore.application.ticket.TicketChecks;
import encore.application.ticket.TicketViews;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of tickets over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class TicketPersistenceConfig {

  @Bean
  TicketViews ticketViews(Database database) {
    return new SqlTicketViews(database);
  }

  @Bean
  TicketChecks ticketChecks(Database database) {
    return checksOver(database);
  }

  public static TicketChecks checksOver(Database database) {
    return new JdbcTicketChecks(database);
  }

  @Bean
  Entrances entrances(Database database) {
    return entrancesOver(database);
  }

  public static Entrances entrancesOver(Database database) {
    return new SqlEntrances(database);
  }
}
