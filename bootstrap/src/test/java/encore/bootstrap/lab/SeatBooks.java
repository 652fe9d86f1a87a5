package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import encore.persistence.testing.Auditor;
import java.util.List;
import java.util.Map;

/** What stands in the books of the seats after a trial, and what the house counted meanwhile. */
final class SeatBooks {

  /** A concert and a schedule of each hall stay: emptying those empties half of the house. */
  static final String[] TABLES = {
    "concert",
    "schedule",
    "seat",
    "seat_transition",
    "booking",
    "booking_seat",
    "seats_of_buyer",
    "outbox"
  };

  static final Column SOLD = Column.usual("sold", "seats that somebody has");
  static final Column DOUBLE_SOLD =
      Column.broken("double-sold", "seats with two live claims, or with two who won them");
  static final Column UNKNOWN =
      Column.broken(
          "unknown wins", "answers of which the books know nothing, or the other way round");
  static final Column AUDIT = Column.broken("audit", "what the auditor of the house found");
  static final Column SAVED = Column.sum("saved", "claims that a constraint or trigger stopped");
  static final Column RETRIES = Column.usual("retries", "attempts after the first one of a claim");

  static final List<Column> COLUMNS = List.of(SOLD, DOUBLE_SOLD, UNKNOWN, AUDIT, SAVED, RETRIES);

  private static final String SEATS_SOLD =
      "SELECT count(DISTINCT seat_id) FROM booking_seat WHERE status IN ('HELD', 'CONFIRMED')";

  // Nothing is let go in a trial, so that every second hold of a seat is one too many.
  private static final String SEATS_SOLD_TWICE =
      """
      SELECT count(*)
        FROM (SELECT seat_id
                FROM booking_seat
               WHERE status IN ('HELD', 'CONFIRMED')
               GROUP BY seat_id
              HAVING count(*) > 1
               UNION
              SELECT seat_id
                FROM seat_transition
               WHERE kind = 'HELD'
               GROUP BY seat_id
              HAVING count(*) > 1) AS twice
      """;

  private final Bench bench;
  private final double savedBefore;
  private final double retriesBefore;

  /** From now on. */
  SeatBooks(Bench bench) {
    this.bench = bench;
    this.savedBefore = saved();
    this.retriesBefore = retries();
  }

  Map<String, Double> count(Figures figures) {
    double bookings = ask("SELECT count(*) FROM booking");
    return Map.of(
        SOLD.name(),
        ask(SEATS_SOLD),
        DOUBLE_SOLD.name(),
        ask(SEATS_SOLD_TWICE),
        UNKNOWN.name(),
        Math.abs(figures.of(Outcome.WON) - bookings),
        AUDIT.name(),
        (double) new Auditor(bench.database()).findings().size(),
        SAVED.name(),
        saved() - savedBefore,
        RETRIES.name(),
        retries() - retriesBefore);
  }

  private double ask(String question) {
    return bench.database().sql().sql(question).query(Double.class).single();
  }

  private double saved() {
    return Gauges.counted(bench.meters(), "encore.seat.claims.saved");
  }

  private double retries() {
    return Gauges.counted(bench.meters(), "encore.seat.claims.retries");
  }
}
