package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

/**
 * One evening of a concert.
 *
 * @param seatsPerBuyer how many of its seats one buyer may have
 */
public record Schedule(ScheduleId id, ConcertId concert, ShowTimes times, int seatsPerBuyer) {

  public static final int SEATS_PER_BUYER = 4;
  public static final int SEATS_PER_BUYER_MAX = 100;

  public Schedule {
    require(
        seatsPerBuyer > 0 && seatsPerBuyer <= SEATS_PER_BUYER_MAX,
        "a buyer may have 1 to 100 seats");
  }
}
