package encore.web;

import encore.application.booking.BlockSeats;
import encore.application.booking.BookingHistoryViews;
import encore.application.booking.BookingViews;
import encore.application.booking.CancelBooking;
import encore.application.booking.ExtendHold;
import encore.application.booking.GiveSeats;
import encore.application.booking.HoldBestSeats;
import encore.application.booking.HoldSeats;
import encore.application.booking.ReleaseHold;
import encore.application.booking.SuggestSeats;
import encore.application.catalog.AddSchedule;
import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.CatalogViews;
import encore.application.catalog.CreateConcert;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.QueueModes;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.application.identity.LogIn;
import encore.application.identity.LogOut;
import encore.application.identity.RefreshSession;
import encore.application.identity.SignUp;
import encore.application.identity.UserViews;
import encore.application.locklab.LockSwitch;
import encore.application.locklab.SwitchLockStrategy;
import encore.application.seatmap.SeatMapViews;
import encore.application.seatmap.SeatPictures;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.web.identity.Forge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
@Import({
  WebConfig.class,
  CatalogStage.class,
  BookingStage.class,
  BackStage.class,
  QueueStage.class,
  AtTheDoor.class,
  PurseStage.class,
  AuditStage.class,
  CashStage.class,
  CouponStage.class,
  CartStage.class,
  OrderStage.class,
  ProductStage.class,
  AtTheTill.class,
  TicketStage.class,
  PostRoom.class,
  OnceStage.class,
  NewsStage.class,
  InboxStage.class,
  RunbookStage.class
})
public class Stage {

  /** What stands behind the controllers during one test. */
  public static final class Cast {
    public HoldSeats holdSeats = _ -> new HoldSeats.Outcome.Contended();
    public ExtendHold extendHold = _ -> new ExtendHold.Outcome.NoSuchBooking();
    public BlockSeats blockSeats = _ -> new BlockSeats.Outcome.NoSuchSchedule();
    public GiveSeats giveSeats = _ -> new GiveSeats.Outcome.NoSuchSchedule();
    public CancelBooking cancelBooking = _ -> new CancelBooking.Outcome.NoSuchBooking();
    public BookingHistoryViews history = (_, _, _, _) -> new Page<>(List.of(), Optional.empty());
    public HoldBestSeats holdBestSeats = _ -> new HoldBestSeats.Outcome.Contended();
    public SuggestSeats suggestSeats = _ -> List.of();
    public ReleaseHold releaseHold = _ -> new ReleaseHold.Outcome.NoSuchBooking();
    public BookingViews bookings = (_, _) -> Optional.empty();
    public Optional<LockSwitch.Setting> lock = Optional.empty();
    public SwitchLockStrategy switchLockStrategy = _ -> new SwitchLockStrategy.Outcome.NoLab();
    public SeatMapViews seatMaps = _ -> Optional.empty();
    public SeatPictures seatPictures = new PaintedHalls();
    public SignUp signUp = _ -> new SignUp.Outcome.EmailTaken();
    public LogIn logIn = _ -> new LogIn.Outcome.WrongCredentials();
    public RefreshSession refreshSession = _ -> new RefreshSession.Outcome.Invalid();
    public LogOut logOut = _ -> {};
    public UserViews users = _ -> Optional.empty();
    public CatalogViews catalog = new Programme(List.of(), Optional.empty());
    public QueueModes queueModes = _ -> QueueModes.QueueMode.OFF;
    public BackOfficeViews backOffice = new NoFiles();
    public CreateConcert createConcert = _ -> unplayed();
    public EditConcert editConcert = _ -> unplayed();
    public RemoveConcert removeConcert = _ -> unplayed();
    public AddSchedule addSchedule = _ -> unplayed();
    public EditSchedule editSchedule = _ -> unplayed();
    public RemoveSchedule removeSchedule = _ -> unplayed();

    private static <T> T unplayed() {
      throw new IllegalStateException("no part in this test");
    }
  }

  /** An empty back office. */
  private record NoFiles() implements BackOfficeViews {

    @Override
    public Optional<ConcertFile> concert(ConcertId concert) {
      return Optional.empty();
    }

    @Override
    public List<ScheduleFile> schedules(ConcertId concert) {
      return List.of();
    }

    @Override
    public Optional<ScheduleFile> schedule(ConcertId concert, ScheduleId schedule) {
      return Optional.empty();
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
}
