package encore.bootstrap;

import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.booking.PersistentClaims;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the strategy of claiming seats is chosen: {@code encore.booking.lock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LabProperties.class)
class SeatClaimsConfig {

  @Bean
  SeatClaims seatClaims(
      BookingProperties booking, LabProperties lab, PersistentClaims db, MeterRegistry meters) {
    if (booking.lock() == LockStrategy.NONE && !lab.enabled()) {
      throw new StrategyForTheLab(booking.lock());
    }
    return new MeasuredSeatClaims(chosen(booking.lock(), db), booking.lock(), meters);
  }

  private static SeatClaims chosen(LockStrategy strategy, PersistentClaims db) {
    return switch (strategy) {
      case CONDITIONAL_UPDATE -> db.conditionalUpdate();
      case ROW_LOCK -> db.rowLock();
      case ROW_LOCK_NOWAIT -> db.rowLockNowait();
      case ADVISORY_LOCK -> db.advisoryLock();
      case OPTIMISTIC -> db.optimistic();
      case UNIQUE_INSERT -> db.uniqueInsert();
      case SERIALIZABLE -> db.serializable();
      case NONE -> db.none();
    };
  }
}
