package encore.domain.catalog;

import java.time.Instant;
import java.util.List;

/** Why a show cannot be as somebody wishes it. */
public sealed interface ShowFlaw {

  /** This time must stand so to that one. */
  record Time(WhichTime time, Rule rule, Instant bound) implements ShowFlaw {}

  /** The row at this place of the list of this tier, both counted from 0, is not in the hall. */
  record RowBeyondTheHall(int tier, int place, int rows) implements ShowFlaw {}

  /** The row at this place has a price already. */
  record RowTwice(int tier, int place) implements ShowFlaw {}

  /** These rows have no price. */
  record RowsWithoutPrice(List<Integer> rows) implements ShowFlaw {
    public RowsWithoutPrice {
      rows = List.copyOf(rows);
    }
  }

  /** The times of a show. */
  enum WhichTime {
    STARTS_AT,
    SALES_OPEN_AT,
    SALES_CLOSE_AT
  }

  /** How two times must stand to each other. */
  enum Rule {
    BEFORE,
    NOT_BEFORE,
    AFTER,
    NOT_AFTER
  }
}
