package encore.web;

import encore.application.booking.BookingViews;
import encore.application.booking.HoldSeats;
import encore.application.booking.ReleaseHold;
import encore.application.catalog.CatalogViews;
import encore.application.catalog.SaleStatus;
import encore.application.identity.LogIn;
import encore.application.identity.LogOut;
import encore.application.identity.RefreshSession;
import encore.application.identity.SignUp;
import encore.application.identity.UserViews;
import encore.application.seatmap.SeatMapViews;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.web.identity.Forge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The web module over use cases that a test sets up as it likes, one lambda at a time. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfig.class)
public class Stage {

  /** What stands behind the controllers during one test. */
  public static final class Cast {
    public HoldSeats holdSeats = _ -> new HoldSeats.Outcome.Contended();
    public ReleaseHold releaseHold = _ -> new ReleaseHold.Outcome.NoSuchBooking();
    public BookingViews bookings = (_, _) -> Optional.empty();
    public SeatMapViews seatMaps = _ -> Optional.empty();
    public SignUp signUp = _ -> new SignUp.Outcome.EmailTaken();
    public LogIn logIn = _ -> new LogIn.Outcome.WrongCredentials();
    public RefreshSession refreshSession = _ -> new RefreshSession.Outcome.Invalid();
    public LogOut logOut = _ -> {};
    public UserViews users = _ -> Optional.empty();
    public CatalogViews catalog = new Programme(List.of(), Optional.empty());
  }

  /** A fixed programme: its first concert has these schedules. */
  public record Programme(
      List<CatalogViews.ConcertView> concerts,
      List<CatalogViews.ScheduleView> dates,
      Optional<CatalogViews.Cursor> next)
      implements CatalogViews {

    public Programme(List<CatalogViews.ConcertView> concerts, Optional<Cursor> next) {
      this(concerts, List.of(), next);
    }

    @Override
    public Page<ConcertView, Cursor> concerts(
        Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
      var items =
          concerts.stream()
              .filter(c -> status.isEmpty() || status.get() == c.status())
              .limit(limit)
              .toList();
      return new Page<>(
          after.isPresent() ? List.of() : items, after.isPresent() ? Optional.empty() : next);
    }

    @Override
    public Optional<ConcertView> concert(ConcertId concert) {
      return concerts.stream().filter(c -> c.concert().equals(concert)).findFirst();
    }

    @Override
    public Optional<List<ScheduleView>> schedules(ConcertId concert) {
      return concert(concert).map(_ -> dates);
    }

    @Override
    public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
      return dates.stream()
          .filter(d -> d.date().equals(date))
          .findFirst()
          .map(ScheduleView::schedule);
    }
  }

  @Bean
  Cast cast() {
    return new Cast();
  }

  @Bean
  static DynamicPropertyRegistrar signingKey() {
    return settings -> settings.add("encore.identity.signing-key", Forge::pem);
  }

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  SignUp signUp(Cast cast) {
    return command -> cast.signUp.signUp(command);
  }

  @Bean
  LogIn logIn(Cast cast) {
    return command -> cast.logIn.logIn(command);
  }

  @Bean
  RefreshSession refreshSession(Cast cast) {
    return command -> cast.refreshSession.refresh(command);
  }

  @Bean
  LogOut logOut(Cast cast) {
    return command -> cast.logOut.logOut(command);
  }

  @Bean
  UserViews users(Cast cast) {
    return user -> cast.users.user(user);
  }

  @Bean
  HoldSeats holdSeats(Cast cast) {
    return command -> cast.holdSeats.hold(command);
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
  SeatMapViews seatMaps(Cast cast) {
    return schedule -> cast.seatMaps.of(schedule);
  }

  @Bean
  CatalogViews catalog(Cast cast) {
    return new CatalogViews() {
      @Override
      public Page<ConcertView, Cursor> concerts(
          Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
        return cast.catalog.concerts(status, after, limit);
      }

      @Override
      public Optional<ConcertView> concert(ConcertId concert) {
        return cast.catalog.concert(concert);
      }

      @Override
      public Optional<List<ScheduleView>> schedules(ConcertId concert) {
        return cast.catalog.schedules(concert);
      }

      @Override
      public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
        return cast.catalog.scheduleOn(concert, date);
      }
    };
  }
}
