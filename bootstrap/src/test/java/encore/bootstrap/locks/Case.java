package encore.bootstrap.locks;

import encore.application.booking.LockStrategy;
import java.util.ArrayList;
import java.util.List;

/** One strategy under one kind of rush. */
record Case(LockStrategy strategy, int contenders, Place place) {

  /** Where the contenders want to sit. */
  enum Place {
    /** Each claim wants a seat that nobody else wants. */
    MANY_SEATS,
    /** All want the same one, which is free again every 20 ms. */
    ONE_SEAT
  }

  static List<Case> all(Options options) {
    var all = new ArrayList<Case>();
    for (var strategy : options.strategies()) {
      for (var place : Place.values()) {
        options.contenders().forEach(n -> all.add(new Case(strategy, n, place)));
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return strategy + ", " + contenders + " at once, " + place;
  }
}
