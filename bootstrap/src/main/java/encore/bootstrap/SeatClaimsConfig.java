package encore.bootstrap;

import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.application.locklab.LockSwitch;
import encore.persistence.booking.PersistentClaims;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the strategy of claiming seats is chosen: {@code encore.booking.lock}. */
@Configuration(proxyBeanMethods = false)
class SeatClaimsConfig {

  private static SeatClaims chosen(LockStrategy strategy, PersistentClaims db) {
    return switch (strategy) {
      case CONDITIONAL_UPDATE -> db.conditionalUpdate();
      case ROW_LOCK -> db.rowLock();
    };
  }

  @Bean
  StrategyMenu strategyMenu(PersistentClaims db, MeterRegistry meters) {
    return new StrategyMenu(
        strategy -> chosen(strategy, db),
        served -> new MeasuredSeatClaims(served.claims(), served.strategy(), meters));
  }

  @Bean
  LockSwitch lockSwitch(LabProperties lab, BookingProperties booking, StrategyMenu menu) {
    return lab.enabled() ? new LabLock(menu, booking.lock()) : new FixedLock();
  }

  @Bean
  SeatClaims seatClaims(LockSwitch lockSwitch, BookingProperties booking, StrategyMenu menu) {
    return lockSwitch instanceof LabLock lab ? lab::claim : menu.of(booking.lock());
  }
}
