package encore.bootstrap;

import encore.application.booking.Holds;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.application.locklab.LockSwitch;
import encore.persistence.booking.PersistentClaims;
import encore.redis.booking.RedisClaims;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Where the strategy of claiming seats is chosen: {@code encore.booking.lock}. */
@Configuration(proxyBeanMethods = false)
class SeatClaimsConfig {

  private static SeatClaims chosen(
      LockStrategy strategy,
      PersistentClaims db,
      RedisClaims redis,
      BookingProperties booking,
      MeterRegistry meters) {
    return switch (strategy) {
      case CONDITIONAL_UPDATE -> db.conditionalUpdate();
      case ROW_LOCK -> db.rowLock();
      case ROW_LOCK_NOWAIT -> db.rowLockNowait();
      case ADVISORY_LOCK -> db.advisoryLock();
      case OPTIMISTIC -> db.optimistic();
      case UNIQUE_INSERT -> db.uniqueInsert();
      case SERIALIZABLE -> db.serializable();
      case GROUP_COMMIT -> db.groupCommit(booking.groupCommit(), meters);
      case REDIS_LOCK -> redis.lockAround(db.conditionalUpdate());
      case REDIS_GATE -> redis.gateBefore(db.conditionalUpdate());
      case NONE -> db.none();
    };
  }

  @Bean
  StrategyMenu strategyMenu(
      PersistentClaims db,
      RedisClaims redis,
      BookingProperties booking,
      StrainMeter strain,
      MeterRegistry meters) {
    return new StrategyMenu(
        strategy -> chosen(strategy, db, redis, booking, meters),
        served -> strain.over(new MeasuredSeatClaims(served.claims(), served.strategy(), meters)));
  }

  @Bean
  LockSwitch lockSwitch(LabProperties lab, BookingProperties booking, StrategyMenu menu) {
    return lab.enabled() ? new LabLock(menu, booking.lock()) : new FixedLock();
  }

  @Bean
  SeatClaims seatClaims(LockSwitch lockSwitch, BookingProperties booking, StrategyMenu menu) {
    return lockSwitch instanceof LabLock lab ? lab::claim : menu.of(booking.lock());
  }

  /** Those who use holds get these. Without the gate there is nothing to forget. */
  @Bean
  @Primary
  Holds holdsBehindTheGate(
      @Qualifier("holds") Holds holds,
      LabProperties lab,
      BookingProperties booking,
      RedisClaims redis) {
    boolean mayBeGated = lab.enabled() || booking.lock() == LockStrategy.REDIS_GATE;
    return mayBeGated ? redis.gateBehind(holds) : holds;
  }
}
