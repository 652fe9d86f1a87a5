package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

import java.util.Comparator;

/** Where a seat stands in a hall with rows. */
public record Place(int row, int col) implements Comparable<Place> {

  private static final Comparator<Place> BY_ROW =
      Comparator.comparingInt(Place::row).thenComparingInt(Place::col);

  public Place {
    require(row > 0, "rows count from 1");
    require(col > 0, "columns count from 1");
  }

  @Override
  public int compareTo(Place other) {
    return BY_ROW.compare(this, other);
  }
}
