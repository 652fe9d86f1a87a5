package encore.bootstrap.lab;

/**
 * Something a contest counts.
 *
 * @param name short: it is the head of a column
 * @param about what it means, for the legend
 */
record Column(String name, Kind kind, String about) {

  /** What the table shows of several rounds. */
  enum Kind {
    /** The median: how much of something there usually is. */
    USUAL,
    /** The sum: each of them is worth knowing. */
    SUM,
    /** The sum, and anything but 0 is a promise broken. */
    BROKEN
  }

  static Column usual(String name, String about) {
    return new Column(name, Kind.USUAL, about);
  }

  static Column sum(String name, String about) {
    return new Column(name, Kind.SUM, about);
  }

  static Column broken(String name, String about) {
    return new Column(name, Kind.BROKEN, about);
  }
}
