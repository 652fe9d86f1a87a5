package encore.web;

import encore.application.audit.AuditViews;
import encore.application.catalog.ConcertListViews;
import encore.application.poster.Poster;
import encore.application.poster.PosterViews;
import encore.application.poster.PutUpPoster;
import encore.application.poster.TakeDownPoster;
import encore.application.sales.BookingListViews;
import encore.application.sales.ExportBookings;
import encore.application.sales.SalesViews;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office works with, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class BackStage {

  /** What stands behind the controllers of the office during one test. */
  public static final class Crew {
    public PutUpPoster putUp = _ -> new PutUpPoster.Outcome.PutUp();
    public TakeDownPoster takeDown = _ -> new TakeDownPoster.Outcome.TakenDown();
    public AuditViews trail = (_, _, _) -> new Page<>(List.of(), Optional.empty());
    public ConcertListViews concerts = (_, _, _) -> new Page<>(List.of(), Optional.empty());
    public ExportBookings export = (_, _) -> {};
    public List<BookingListViews.Line> lines = List.of();
    public Optional<BookingListViews.Cursor> next = Optional.empty();
    public BookingListViews.Filter asked =
        new BookingListViews.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    public final ConcurrentHashMap<ConcertId, Poster> posters = new ConcurrentHashMap<>();
    public List<SalesViews.DayLine> sales = List.of();
  }

  @Bean
  Crew crew() {
    return new Crew();
  }

  @Bean
  PutUpPoster putUpPoster(Crew crew) {
    return command -> crew.putUp.putUp(command);
  }

  @Bean
  TakeDownPoster takeDownPoster(Crew crew) {
    return command -> crew.takeDown.takeDown(command);
  }

  @Bean
  AuditViews auditViews(Crew crew) {
    return (filter, after, limit) -> crew.trail.entries(filter, after, limit);
  }

  @Bean
  ConcertListViews concertListViews(Crew crew) {
    return (words, after, limit) -> crew.concerts.concerts(words, after, limit);
  }

  @Bean
  ExportBookings exportBookings(Crew crew) {
    return (command, lines) -> crew.export.export(command, lines);
  }

  @Bean
  PosterViews posterViews(Crew crew) {
    return new PosterViews() {
      @Override
      public Optional<String> nameAt(ConcertId concert) {
        return Optional.ofNullable(crew.posters.get(concert)).map(Poster::sha256);
      }

      @Override
      public Optional<Poster> named(String sha256) {
        return crew.posters.values().stream().filter(p -> p.sha256().equals(sha256)).findFirst();
      }
    };
  }

  @Bean
  BookingListViews bookingListViews(Crew crew) {
    return new BookingListViews() {
      @Override
      public Page<Line, Cursor> bookings(Filter filter, Optional<Cursor> after, int limit) {
        crew.asked = filter;
        return new Page<>(crew.lines, after.isPresent() ? Optional.empty() : crew.next);
      }

      @Override
      public Optional<Line> booking(BookingId booking) {
        return crew.lines.stream().filter(l -> l.booking().equals(booking)).findFirst();
      }
    };
  }

  @Bean
  SalesViews salesViews(Crew crew) {
    return new SalesViews() {
      @Override
      public Summary summary() {
        return new Summary(
            1, new Seats(10, 5, 2, 3, 0), new Bookings(2, 3, 4, 5), 1, new Money(420_000));
      }

      @Override
      public List<DayLine> sales(
          LocalDate from, LocalDate to, Optional<ConcertId> concert, int linesMax) {
        return crew.sales;
      }
    };
  }
}
