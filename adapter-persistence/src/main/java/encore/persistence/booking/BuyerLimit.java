package encore.persistence.booking;

import encore.persistence.support.Failure;
import org.springframework.dao.DataAccessException;

/** The one constraint of the schema that a buyer can run into. */
final class BuyerLimit {

  private static final String WITHIN_LIMIT = "seats_of_buyer_within_limit";

  private BuyerLimit() {}

  /** Any other violation is a bug. */
  static boolean isExceeded(DataAccessException failure) {
    return Failure.violates(failure, WITHIN_LIMIT);
  }
}
