package encore.bootstrap;

import encore.application.booking.SeatClaims;
import encore.persistence.booking.PersistentClaims;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the strategy of claiming seats is chosen: {@code encore.booking.lock}. */
@Configuration(proxyBeanMethods = false)
class SeatClaimsConfig {

  @Bean
  SeatClaims seatClaims(BookingProperties booking, PersistentClaims db, MeterRegistry meters) {
    return new MeasuredSeatClaims(chosen(booking, db, meters), booking.lock(), meters);
  }

  private static SeatClaims chosen(
      BookingProperties booking, PersistentClaims db, MeterRegistry meters) {
    return switch (booking.lock()) {
      case CONDITIONAL_UPDATE -> db.conditionalUpdate();
      case ROW_LOCK -> db.rowLock();
      case GROUP_COMMIT -> db.groupCommit(booking.groupCommit(), meters);
    };
  }
}
