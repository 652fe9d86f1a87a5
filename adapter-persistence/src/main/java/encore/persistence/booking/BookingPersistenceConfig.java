package encore.persistence.booking;

import encore.application.booking.BestSeats;
import encore.application.booking.BookingHistoryViews;
import encore.application.booking.BookingViews;
import encore.application.booking.Cancellations;
import encore.application.booking.Confirmations;
import encore.application.booking.FreeSeats;
import encore.application.booking.HoldListViews;
import encore.application.booking.Holds;
import encore.application.booking.HouseSeats;
import encore.persistence.support.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of booking over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class BookingPersistenceConfig {

  @Bean
  PersistentClaims persistentClaims(Database database, MeterRegistry meters) {
    var retries =
        Counter.builder("encore.seat.claims.retries")
            .description("Attempts after the first one of a claim")
            .register(meters);
    return new PersistentClaims(database, retries::increment);
  }

  @Bean
  BestSeats bestSeats(Database database) {
    return new JdbcBestSeats(database);
  }

  @Bean
  FreeSeats freeSeats(Database database) {
    var scan = new SqlFreeSeats(database);
    return new SharedFreeSeats(schedule -> database.read(() -> scan.of(schedule)));
  }

  @Bean
  Holds holds(Database database) {
    return holdsOver(database);
  }

  public static Holds holdsOver(Database database) {
    return new JdbcHolds(database);
  }

  @Bean
  HouseSeats houseSeats(Database database) {
    return new JdbcHouseSeats(database);
  }

  @Bean
  Cancellations cancellations(Database database) {
    return cancellationsOver(database);
  }

  public static Cancellations cancellationsOver(Database database) {
    return new JdbcCancellations(database);
  }

  @Bean
  Confirmations confirmations(Database database) {
    return confirmationsOver(database);
  }

  public static Confirmations confirmationsOver(Database database) {
    return new JdbcConfirmations(database);
  }

  @Bean
  BookingHistoryViews bookingHistoryViews(Database database) {
    return new SqlBookingHistoryViews(database);
  }

  @Bean
  HoldListViews holdListViews(Database database) {
    return holdListsOver(database);
  }

  public static HoldListViews holdListsOver(Database database) {
    return new SqlHoldListViews(database);
  }

  @Bean
  BookingViews bookingViews(Database database) {
    return new SqlBookingViews(database);
  }
}
