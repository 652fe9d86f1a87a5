package encore.application.sales;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Figures of the sale. Each answer is one picture of one instant. */
public interface SalesViews {

  Summary summary();

  /**
   * What was sold, by the day of the hold in the time of the hall, both days included; in order of
   * day and schedule, and no more than so many lines.
   */
  List<DayLine> sales(LocalDate from, LocalDate to, Optional<ConcertId> concert, int linesMax);

  /**
   * The sale at a glance.
   *
   * @param seats of the dates that are on sale now
   * @param revenue of all confirmed bookings: what was paid, without what coupons took off
   */
  record Summary(
      int concertsOnSale,
      Seats seats,
      Bookings bookings,
      long holdsEndingWithinAMinute,
      Money revenue) {}

  record Seats(long total, long available, long held, long sold, long blocked) {}

  record Bookings(long held, long confirmed, long expired, long cancelled) {}

  record DayLine(
      LocalDate day,
      ConcertId concert,
      ScheduleId schedule,
      long bookings,
      long seats,
      Money amount) {}
}
