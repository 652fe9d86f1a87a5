package encore.web;

import encore.application.booking.BlockSeats;
import encore.application.booking.BookingHistoryViews;
import encore.application.booking.BookingViews;
import encore.application.booking.CancelBooking;
import encore.application.booking.ExtendHold;
import encore.application.booking.GiveSeats;
import encore.application.booking.HoldBestSeats;
import encore.application.booking.HoldSeats;
import encore.application.booking.LockStrategy;
import encore.application.booking.ReleaseHold;
import encore.application.booking.SuggestSeats;
import encore.application.locklab.LockSwitch;
import encore.application.locklab.SwitchLockStrategy;
import encore.web.Stage.Cast;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds, the house's own acts and the lock, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
class BookingStage {

  @Bean
  HoldSeats holdSeats(Cast cast) {
    return command -> cast.holdSeats.hold(command);
  }

  @Bean
  ExtendHold extendHold(Cast cast) {
    return command -> cast.extendHold.extend(command);
  }

  @Bean
  BlockSeats blockSeats(Cast cast) {
    return command -> cast.blockSeats.block(command);
  }

  @Bean
  GiveSeats giveSeats(Cast cast) {
    return command -> cast.giveSeats.give(command);
  }

  @Bean
  CancelBooking cancelBooking(Cast cast) {
    return command -> cast.cancelBooking.cancel(command);
  }

  @Bean
  BookingHistoryViews history(Cast cast) {
    return (buyer, standing, after, limit) -> cast.history.of(buyer, standing, after, limit);
  }

  @Bean
  HoldBestSeats holdBestSeats(Cast cast) {
    return command -> cast.holdBestSeats.hold(command);
  }

  @Bean
  SuggestSeats suggestSeats(Cast cast) {
    return command -> cast.suggestSeats.suggest(command);
  }

  @Bean
  ReleaseHold releaseHold(Cast cast) {
    return command -> cast.releaseHold.release(command);
  }

  @Bean
  BookingViews bookings(Cast cast) {
    return (booking, buyer) -> cast.bookings.booking(booking, buyer);
  }

  @Bean
  LockSwitch lockSwitch(Cast cast) {
    return new LockSwitch() {
      @Override
      public Optional<Setting> setting() {
        return cast.lock;
      }

      @Override
      public void turnTo(LockStrategy strategy) {
        throw new IllegalStateException("a controller turns nothing by itself");
      }
    };
  }

  @Bean
  SwitchLockStrategy switchLockStrategy(Cast cast) {
    return command -> cast.switchLockStrategy.switchTo(command);
  }
}
