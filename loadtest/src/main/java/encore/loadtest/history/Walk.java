package encore.loadtest.history;

import encore.loadtest.history.Audit.Row;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The books of each thing, row after row: do they agree with themselves? */
final class Walk {

  /** What may follow on a seat; the first is not among these. */
  private static final Map<String, Set<String>> MOVES =
      Map.of(
          "HELD",
              Set.of("HELD", "EXTENDED", "RELEASED", "EXPIRED", "CONFIRMED", "BLOCKED", "GIVEN"),
          "EXTENDED", Set.of("HELD", "RELEASED", "EXPIRED", "CONFIRMED", "BLOCKED", "GIVEN"),
          "RELEASED", Set.of("HELD", "BLOCKED", "GIVEN"),
          "EXPIRED", Set.of("HELD", "BLOCKED", "GIVEN"),
          "CANCELLED", Set.of("HELD", "BLOCKED", "GIVEN"),
          "UNBLOCKED", Set.of("HELD", "BLOCKED", "GIVEN"),
          "CONFIRMED", Set.of("CANCELLED"),
          "GIVEN", Set.of("CANCELLED"),
          "BLOCKED", Set.of("UNBLOCKED", "GIVEN"));

  private static final Set<String> FIRST_MOVES = Set.of("HELD", "BLOCKED", "GIVEN");

  private final Shelf shelf;
  private final Report report;

  Walk(Shelf shelf, Report report) {
    this.shelf = shelf;
    this.report = report;
  }

  void all() {
    for (var rows : shelf.things()) {
      var titles = new HashSet<String>();
      @Nullable Row former = null;
      for (var row : rows) {
        if (row.act().isPresent() && !titles.add(row.title())) {
          report.add("done twice", row.thing(), row.told() + " is in the books a second time");
        }
        step(former, row);
        former = row;
      }
    }
  }

  private void step(@Nullable Row former, Row row) {
    boolean isFirst = former == null && (row.version() == 1 || shelf.isOld(row));
    // A wallet counts what is set aside, too: that is in no transfer.
    boolean isDense = !row.thing().startsWith("wallet ");
    if (isDense && !isFirst && row.version() != (former == null ? 0 : former.version()) + 1) {
      var before = former == null ? "nothing" : former.told();
      report.add("gap", row.thing(), row.told() + " follows " + before);
    }
    if (!isDense && former != null) {
      balance(former, row);
    }
    if (row.thing().startsWith("seat ")) {
      move(former, row);
    }
  }

  private void balance(Row former, Row row) {
    if (row.version() == former.version()) {
      report.add("gap", row.thing(), row.told() + " and " + former.told() + " are one version");
    }
    if (former.value() + row.change() != row.value()) {
      report.add(
          "balance",
          row.thing(),
          "%s says %d, and %d after %d is %d"
              .formatted(
                  row.told(),
                  row.value(),
                  row.change(),
                  former.value(),
                  former.value() + row.change()));
    }
  }

  private void move(@Nullable Row former, Row row) {
    if (former == null) {
      if (!shelf.isOld(row) && row.version() == 1 && !FIRST_MOVES.contains(row.kind())) {
        report.add("no such move", row.thing(), "begins with " + row.told());
      }
      return;
    }
    if (!MOVES.getOrDefault(former.kind(), Set.of()).contains(row.kind())) {
      report.add("no such move", row.thing(), row.told() + " after " + former.told());
    }
    var until = former.until();
    if (until != null) {
      afterAHold(former, until, row);
    }
  }

  private void afterAHold(Row former, Instant until, Row row) {
    boolean isOver = !row.at().isBefore(until);
    switch (row.kind()) {
      case "HELD", "BLOCKED", "GIVEN", "EXPIRED" -> {
        if (!isOver) {
          report.add("taken too early", row.thing(), row.told() + " while " + held(former, until));
        }
      }
      case "CONFIRMED", "EXTENDED" -> {
        if (isOver) {
          report.add(
              "too late",
              row.thing(),
              row.told() + " at " + row.at() + ", and " + held(former, until));
        }
        mine(former, row);
      }
      case "RELEASED" -> {
        if (!row.name().equals(former.name())) {
          mine(former, row);
        }
      }
      default -> {
        // It was no move at all, and that is said already.
      }
    }
  }

  private void mine(Row former, Row row) {
    if (!row.name().equals(former.name()) || !row.actor().equals(former.actor())) {
      report.add(
          "not his",
          row.thing(),
          row.told()
              + " of "
              + row.actor()
              + " ends what is "
              + former.told()
              + " of "
              + former.actor());
    }
  }

  private static String held(Row former, Instant until) {
    return former.told() + " of " + former.actor() + " lasts until " + until;
  }
}
