package encore.application.catalog;

import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatChoice;
import java.util.Optional;

/**
 * What a schedule sells, whether or not it is still free: seats, prices and the sale window. Chosen
 * seats that the hall does not have are left out of the offer.
 */
public interface Offers {

  /** Empty when there is no such schedule. */
  Optional<Offer> find(ScheduleId schedule, SeatChoice choice);

  /** The same for a buyer, with what the decision about him needs. */
  Optional<Offer> find(ScheduleId schedule, SeatChoice choice, PastReleases releases);
}
