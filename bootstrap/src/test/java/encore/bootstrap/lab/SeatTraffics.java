package encore.bootstrap.lab;

import java.util.ArrayList;
import java.util.List;

/** The kinds of rush for seats. Who wants what is for {@link SeatWishes}. */
final class SeatTraffics {

  static final String CROWD = "crowd";
  static final String OWN = "own seats";
  static final String OVERLAP = "overlap";
  static final String SWEEP = "sweep";
  static final String NO_NETS = "without nets";

  /** How many want each seat of a crowd, one after the other and all at once. */
  static final int PER_SEAT = 8;

  static final int SEATS_OF_A_GROUP = 3;
  private static final int AT_ONE_SEAT = 20;
  private static final int SEATS_OF_A_POINT = 3;

  private SeatTraffics() {}

  static List<Traffic> of(Options options) {
    var all = new ArrayList<Traffic>();
    int halls = Math.max(1, options.claims() / (PER_SEAT * options.seats()));
    int crowd = halls * options.seats() * PER_SEAT;
    int groups = crowd / SEATS_OF_A_GROUP;
    all.add(
        traffic(
            CROWD,
            options,
            crowd,
            "%d buyers at once, each seat wanted by %d; halls of %d, one after the other"
                .formatted(options.vus(), PER_SEAT, options.seats())));
    all.add(traffic(OWN, options, options.claims(), "A seat for everybody, nobody in the way"));
    all.add(
        traffic(
            OVERLAP,
            options,
            groups,
            "Two to four seats that overlap with those of others, half of them asked for backwards"));
    options.sweep().forEach(n -> all.add(point(n, options)));
    int atOne = Math.min(AT_ONE_SEAT, options.vus());
    all.add(
        Traffic.of(
            NO_NETS,
            "%d at once for each seat, and no constraint or trigger under them".formatted(atOne),
            atOne,
            atOne * options.seats()));
    return all;
  }

  private static Traffic traffic(String name, Options options, int attempts, String about) {
    return Traffic.of(name, about, Math.min(options.vus(), attempts), attempts);
  }

  /**
   * So many at once for one seat, then for the next. Alone, a quarter of the claims says enough.
   */
  private static Traffic point(int buyers, Options options) {
    int seats = buyers == 1 ? options.claims() / 4 : options.claims() / buyers;
    int attempts = buyers * Math.max(SEATS_OF_A_POINT, seats);
    return Traffic.of(SWEEP, "Buyers at once for one seat, then for the next", buyers, attempts)
        .at(buyers);
  }
}
