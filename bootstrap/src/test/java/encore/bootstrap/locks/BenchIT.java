package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;

import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchIT {
  private static final TestDatabase DB = TestDatabase.create();
  private static final int RUNNERS = 4;
  private final PostgresBoxOffice office = PersistentStrategy.CONDITIONAL_UPDATE.office(DB);

  @Test
  void bench() throws Exception {
    for (var again : new boolean[] {false, true}) {
      var on = new ArrayList<Double>();
      var off = new ArrayList<Double>();
      var ratio = new ArrayList<Double>();
      for (int pair = 0; pair < 45; pair++) {
        boolean first = pair % 2 == 0;
        double a = run(first, again);
        double b = run(!first, again);
        if (pair < 5) continue;
        on.add(first ? a : b);
        off.add(first ? b : a);
        ratio.add(on.getLast() / off.getLast());
      }
      System.out.printf(
          "BENCH again=%s on=%.0f off=%.0f claims/s, median of paired ratios %.3f, ratio of medians %.3f%n",
          again, median(on), median(off), median(ratio), median(on) / median(off));
    }
  }

  private static double median(List<Double> x) {
    var s = new ArrayList<>(x);
    Collections.sort(s);
    return s.get(s.size() / 2);
  }

  private double run(boolean on, boolean again) throws Exception {
    for (var t :
        new String[] {"booking_counts_for_its_buyer", "booking_still_counts_for_its_buyer"}) {
      DB.database()
          .sql()
          .sql("ALTER TABLE booking " + (on ? "ENABLE" : "DISABLE") + " TRIGGER " + t)
          .update();
    }
    var halls = new ArrayList<Hall>();
    for (int i = 0; i < RUNNERS * 4; i++) halls.add(office.hall());
    long t0 = System.nanoTime();
    race(
        RUNNERS,
        r ->
            () -> {
              for (int h = 0; h < 4; h++) {
                var buyer = aBuyer();
                for (int n = 1; n <= 12; n++) {
                  if (!again || n % 4 == 1) buyer = aBuyer();
                  office.claims().claim(claim(buyer, halls.get(r * 4 + h), n));
                }
              }
              return 0;
            });
    return RUNNERS * 48 / ((System.nanoTime() - t0) / 1e9);
  }
}
