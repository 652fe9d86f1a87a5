package encore.persistence.notification;

import encore.application.notification.NotificationViews;
import encore.application.notification.Notifications;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of notification over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class NotificationPersistenceConfig {

  @Bean
  Notifications notifications(Database database) {
    return new JdbcNotifications(database);
  }

  @Bean
  NotificationViews notificationViews(Database database) {
    return new SqlNotificationViews(database);
  }
}
