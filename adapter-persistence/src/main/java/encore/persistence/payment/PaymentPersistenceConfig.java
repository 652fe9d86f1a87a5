package encore.persistence.payment;

import encore.application.payment.PaymentSummaryViews;
import encore.application.payment.PaymentViews;
import encore.application.payment.Payments;
import encore.application.payment.SettleRhythm;
import encore.application.payment.Shows;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of payment over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class PaymentPersistenceConfig {

  @Bean
  Payments payments(Database database, SettleRhythm rhythm) {
    return new JdbcPayments(database, rhythm);
  }

  @Bean
  PaymentViews paymentViews(Database database) {
    return new SqlPaymentViews(database);
  }

  @Bean
  Shows shows(Database database) {
    return new SqlShows(database);
  }

  @Bean
  PaymentSummaryViews paymentSummaryViews(Database database) {
    return new SqlPaymentSummaryViews(database);
  }
}
