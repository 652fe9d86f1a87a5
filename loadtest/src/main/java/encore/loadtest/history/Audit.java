package encore.loadtest.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The house's own books of the things that a run touched. */
@FunctionalInterface
public interface Audit {

  /** All rows of theirs since the run began, and of each the last one before. */
  Books of(Set<String> things);

  /**
   * Rows, and since when they are of this run.
   *
   * @param since by the clock of the house
   */
  record Books(Instant since, List<Row> rows) {
    public Books {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One move of one thing.
   *
   * @param version counted by the house: of the seat, the wallet, or the number of a coupon
   * @param kind as the house calls it: HELD, CHARGE, ISSUED ...
   * @param name of the booking, of a charge's transfer, {@code payment/<id>} or {@code order/<id>}
   *     of another transfer, of the coupon of a user
   * @param until of a hold
   * @param value a balance after the move
   * @param change of the balance, with its sign
   */
  record Row(
      String thing,
      long version,
      String kind,
      String name,
      String actor,
      Instant at,
      @Nullable Instant until,
      long value,
      long change) {

    Optional<Act> act() {
      return Act.of(kind);
    }

    String title() {
      return act().map(Act::name).orElse(kind) + ":" + name;
    }

    String told() {
      return "version " + version + " (" + kind + " " + name + ")";
    }
  }
}
