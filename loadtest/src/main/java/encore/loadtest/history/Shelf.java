package encore.loadtest.history;

import encore.loadtest.history.Audit.Books;
import encore.loadtest.history.Audit.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The books in order: all rows of a thing by version, and all rows of one name. */
final class Shelf {

  private final Books books;
  private final List<List<Row>> rows = new ArrayList<>();
  private final Map<String, Integer> things = new HashMap<>();
  private final Map<String, List<Row>> titles = new HashMap<>();

  Shelf(Books books) {
    this.books = books;
    for (var row : books.rows()) {
      rows.get(number(row.thing())).add(row);
      titles.computeIfAbsent(row.title(), _ -> new ArrayList<>(2)).add(row);
    }
    rows.forEach(each -> each.sort(Comparator.comparingLong(Row::version)));
  }

  /** Of a thing; one that is in no book has no rows. */
  int number(String thing) {
    var known = things.putIfAbsent(thing, rows.size());
    if (known == null) {
      rows.add(new ArrayList<>(4));
      return rows.size() - 1;
    }
    return known;
  }

  List<List<Row>> things() {
    return rows;
  }

  List<Row> titled(String title) {
    return titles.getOrDefault(title, List.of());
  }

  /** From 1: two rows of one version have one rank, and what is missing has none. */
  int rank(Row row) {
    var all = rows.get(number(row.thing()));
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).version() < row.version()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  boolean isOld(Row row) {
    return row.at().isBefore(books.since());
  }

  Track track() {
    var states = new long[rows.size()][];
    var old = new int[rows.size()];
    for (int i = 0; i < states.length; i++) {
      var of = rows.get(i);
      states[i] = states(of);
      for (var row : of) {
        old[i] = isOld(row) ? Math.max(old[i], rank(row)) : old[i];
      }
    }
    return new Track(states, old);
  }

  private static long[] states(List<Row> of) {
    var states = new long[of.size() + 1];
    if (!of.isEmpty()) {
      // Before the first that we know: a wallet had what it has less what came.
      states[0] = of.getFirst().value() - of.getFirst().change();
    }
    for (int i = 0; i < of.size(); i++) {
      states[i + 1] = state(of.get(i));
    }
    return states;
  }

  /** What a look can tell apart: a balance, or whether somebody has the seat. */
  private static long state(Row row) {
    return switch (row.kind()) {
      case "HELD", "EXTENDED", "CONFIRMED", "GIVEN", "BLOCKED" -> Join.TAKEN;
      default -> row.value();
    };
  }
}
