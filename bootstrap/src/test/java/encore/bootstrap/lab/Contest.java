package encore.bootstrap.lab;

import java.util.List;

/** One seam, and everybody on its menu: what the lab runs side by side on the same traffic. */
interface Contest {

  /** As in {@code -Dresource}. */
  String name();

  /** What is fought for, in one sentence for who reads the report. */
  String about();

  /** The names of the enum's values, so that a new one is found by itself. */
  List<String> strategies();

  /** The one that runs unless somebody chose another; the others are compared with it. */
  String standard();

  /** What is counted besides speed, in the order of the table. */
  List<Column> columns();

  /** The kinds of rush; those of one name and different {@code x} are one sweep. */
  List<Traffic> traffics(Options options);

  /** Whether {@link Baseline#NAME} is one of the strategies that {@link #prepare} knows. */
  default boolean hasBaseline() {
    return false;
  }

  /** Whether nobody wants to see it who does not ask for it. */
  default boolean isOnlyByName() {
    return false;
  }

  /**
   * Fresh data, and the strategy switched on. The same seed makes the same wishes for whoever
   * comes. The lab empties nothing by itself: see {@link Bench#empty}; it tidies up the tables
   * afterwards.
   */
  Bout prepare(String strategy, Traffic traffic, long seed);
}
