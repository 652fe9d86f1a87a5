package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import java.util.List;
import java.util.Map;

/** What was handed out in a trial, by the books. */
final class CouponBooks {

  static final String[] TABLES = {
    "coupon", "user_coupon", "user_coupon_move", "coupon_request", "outbox"
  };

  static final Column ISSUED = Column.usual("issued", "coupons that somebody has");
  static final Column WRONG_COUNT =
      Column.broken(
          "wrong count", "above the quota, or below the smaller of quota and askers with all told");
  static final Column GAPS =
      Column.broken("gaps", "numbers left out or out of range, and a campaign that miscounts");
  static final Column TWICE = Column.broken("twice", "people who have two");
  static final Column UNKNOWN =
      Column.broken("unknown coupons", "answers without a coupon, or the other way round");
  static final Column SAVED = Column.sum("saved", "coupons that a constraint or trigger stopped");

  static final List<Column> COLUMNS = List.of(ISSUED, WRONG_COUNT, GAPS, TWICE, UNKNOWN, SAVED);

  // From 1 and without a gap: then the last number is how many there are.
  private static final String LEFT_OUT =
      """
      SELECT (SELECT count(*)
                FROM generate_series(1, greatest(c.issued, g.last)) AS n
               WHERE NOT EXISTS (SELECT FROM user_coupon u WHERE u.number = n))
             + abs(c.issued - g.given)
        FROM coupon c,
             (SELECT count(*) AS given, coalesce(max(number), 0) AS last FROM user_coupon) AS g
      """;

  private static final String WHO_HAS_TWO =
      "SELECT count(*) - count(DISTINCT user_id) FROM user_coupon";

  private final Bench bench;
  private final CouponRush rush;
  private final double savedBefore;

  /** From now on. */
  CouponBooks(Bench bench, CouponRush rush) {
    this.bench = bench;
    this.rush = rush;
    this.savedBefore = saved();
  }

  Map<String, Double> count(Figures figures) {
    double issued = ask("SELECT count(*) FROM user_coupon");
    return Map.of(
        ISSUED.name(),
        issued,
        WRONG_COUNT.name(),
        wrong(issued, figures.of(Outcome.CONTENDED) + figures.of(Outcome.FAILED)),
        GAPS.name(),
        ask(LEFT_OUT),
        TWICE.name(),
        ask(WHO_HAS_TWO),
        UNKNOWN.name(),
        Math.abs(figures.of(Outcome.WON) - issued),
        SAVED.name(),
        saved() - savedBefore);
  }

  /** Who was told nothing may come again, so fewer is no fault as long as it is his. */
  private double wrong(double issued, long toldNothing) {
    double due = Math.min(rush.quota(), rush.askers());
    return issued > due ? issued - due : Math.max(0, due - issued - toldNothing);
  }

  private double ask(String question) {
    return bench.database().sql().sql(question).query(Double.class).single();
  }

  private double saved() {
    return Gauges.counted(bench.meters(), "encore.coupon.issues.saved");
  }
}
