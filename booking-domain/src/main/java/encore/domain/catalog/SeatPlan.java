package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;
import static java.util.stream.Collectors.toSet;

import encore.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which seats a schedule sells at which price. A wish at first: see {@link #flaws}. */
public sealed interface SeatPlan {

  int ROWS_MAX = 100;
  int COLS_MAX = 100;
  int SEATS_MAX = 10_000;
  long PRICE_MAX = 10_000_000;

  int seats();

  List<Tier> tiers();

  List<ShowFlaw> flaws();

  default Money priceFrom() {
    return tiers().stream().map(Tier::price).min(Money::compareTo).orElseThrow();
  }

  /** The same seats at the same prices, whatever the order in which they are written down. */
  boolean sellsWhat(SeatPlan other);

  /** A grade and its price, for these rows; none in a hall without rows. */
  record Tier(Grade grade, Money price, List<Integer> rows) {
    public Tier {
      rows = List.copyOf(rows);
      require(price.won() <= PRICE_MAX, "a seat costs at most 10,000,000 won");
    }
  }

  /** A hall with rows, all of the same length; seats are numbered through, row by row. */
  record InRows(int rows, int cols, List<Tier> tiers) implements SeatPlan {
    public InRows {
      tiers = List.copyOf(tiers);
      require(rows > 0 && rows <= ROWS_MAX, "a hall has 1 to 100 rows");
      require(cols > 0 && cols <= COLS_MAX, "a row has 1 to 100 seats");
      require(!tiers.isEmpty(), "a plan has a price");
    }

    @Override
    public int seats() {
      return rows * cols;
    }

    @Override
    public List<ShowFlaw> flaws() {
      var flaws = new ArrayList<ShowFlaw>();
      var priced = new HashSet<Integer>();
      for (int tier = 0; tier < tiers.size(); tier++) {
        var listed = tiers.get(tier).rows();
        for (int place = 0; place < listed.size(); place++) {
          int row = listed.get(place);
          if (row < 1 || row > rows) {
            flaws.add(new ShowFlaw.RowBeyondTheHall(tier, place, rows));
          } else if (!priced.add(row)) {
            flaws.add(new ShowFlaw.RowTwice(tier, place));
          }
        }
      }
      var unpriced = IntStream.rangeClosed(1, rows).filter(row -> !priced.contains(row)).boxed();
      return withUnpriced(flaws, unpriced.toList());
    }

    private static List<ShowFlaw> withUnpriced(List<ShowFlaw> flaws, List<Integer> rows) {
      if (!rows.isEmpty()) {
        flaws.add(new ShowFlaw.RowsWithoutPrice(rows));
      }
      return flaws;
    }

    @Override
    public boolean sellsWhat(SeatPlan other) {
      return other instanceof InRows that
          && rows == that.rows
          && cols == that.cols
          && pricedRows().equals(that.pricedRows());
    }

    private Set<PricedRow> pricedRows() {
      return tiers.stream().flatMap(InRows::rowsOf).collect(toSet());
    }

    private static Stream<PricedRow> rowsOf(Tier tier) {
      return tier.rows().stream().map(row -> new PricedRow(row, tier.grade(), tier.price()));
    }

    private record PricedRow(int row, Grade grade, Money price) {}
  }

  /** A hall without rows: seats have numbers and one price. */
  record Numbered(int seats, Grade grade, Money price) implements SeatPlan {
    public Numbered {
      require(seats > 0 && seats <= SEATS_MAX, "a hall has 1 to 10,000 seats");
      require(price.won() <= PRICE_MAX, "a seat costs at most 10,000,000 won");
    }

    @Override
    public List<Tier> tiers() {
      return List.of(new Tier(grade, price, List.of()));
    }

    @Override
    public List<ShowFlaw> flaws() {
      return List.of();
    }

    @Override
    public boolean sellsWhat(SeatPlan other) {
      return equals(other);
    }
  }
}
