package encore.loadtest.history;

import encore.loadtest.history.Audit.Row;
import encore.loadtest.history.Claims.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What fans were told, beside what is in the books. Gives each write its version, and finds what is
 * only on one side.
 */
final class Join {

  /** The state of a seat that somebody has. */
  static final long TAKEN = 1;

  private final List<Op> ops;
  private final Shelf shelf;
  private final Report report;
  private final Track track;
  private final Set<Row> explained = new HashSet<>();
  private final Set<String> paid = new HashSet<>();

  Join(List<Op> ops, Shelf shelf, Report report) {
    this.ops = ops;
    this.shelf = shelf;
    this.report = report;
    // What is looked at and in no book has to be known before the columns are laid out.
    ops.forEach(op -> op.things().forEach(shelf::number));
    track = shelf.track();
  }

  Track track() {
    var claims = new Claims(ops, report);
    for (int i = 0; i < ops.size(); i++) {
      var op = ops.get(i);
      if (op.isDone()) {
        claims.add(op, i);
        if (op.act() == Act.CONFIRMED) {
          paid.add(op.name());
        }
      }
      look(op, i);
    }
    claims.all().forEach(this::done);
    explain();
    return track;
  }

  private void look(Op op, int source) {
    if (op.is(Act.BALANCE, Outcome.OK)) {
      op.things()
          .forEach(thing ->
              track.look(shelf.number(thing), op.value(), op.invoked(), op.returned(), source));
    }
    if (op.is(Act.HELD, Outcome.REFUSED) && SeatWords.TAKEN.contains(op.note())) {
      op.things()
          .forEach(
              thing -> track.look(shelf.number(thing), TAKEN, op.invoked(), op.returned(), source));
    }
  }

  private void done(Claim claim) {
    var op = claim.op();
    var rows = shelf.titled(op.title());
    if (rows.isEmpty()) {
      if (!op.note().equals(SeatWords.QUIET)) {
        report.add("lost write", about(op), op, "acknowledged, and in no book");
      }
      return;
    }
    var seats = rows.stream().map(Row::thing).toList();
    if (!op.things().isEmpty()
        && !(seats.containsAll(op.things()) && op.things().containsAll(seats))) {
      report.add("lost write", about(op), op, "told " + op.things() + ", the books have " + seats);
    }
    for (var row : rows) {
      compare(op, row);
      explained.add(row);
      track.write(
          shelf.number(row.thing()),
          shelf.rank(row),
          claim.invoked(),
          claim.returned(),
          claim.source());
    }
  }

  private void compare(Op op, Row row) {
    if (!op.actor().isEmpty() && !op.actor().equals(row.actor())) {
      report.add(
          "not his", row.thing(), op, "the books name " + row.actor() + " for " + row.told());
    }
    boolean tellsBalance = row.change() != 0 && op.value() >= 0;
    boolean tellsNumber = row.kind().equals("ISSUED") && op.value() >= 0;
    if ((tellsBalance && op.value() != row.value())
        || (tellsNumber && op.value() != row.version())) {
      var books = tellsBalance ? row.value() : row.version();
      report.add(
          "told otherwise", row.thing(), op, "told " + op.value() + ", the books say " + books);
    }
  }

  /** What nobody was told he did: somebody who never heard did it, the house, or a ghost. */
  private void explain() {
    var unknowns = new Unknowns(ops);
    var actors = new HashSet<String>();
    ops.forEach(op -> actors.add(op.actor()));
    for (var rows : shelf.things()) {
      for (var row : rows) {
        boolean isTheirs = row.act().isPresent() && actors.contains(row.actor());
        if (isTheirs && !explained.contains(row) && !shelf.isOld(row)) {
          explain(row, unknowns);
        }
      }
    }
  }

  private void explain(Row row, Unknowns unknowns) {
    var request = unknowns.that(row);
    if (request.isPresent()) {
      int source = request.get();
      track.write(
          shelf.number(row.thing()),
          shelf.rank(row),
          ops.get(source).invoked(),
          Track.NEVER,
          source);
    } else if (!isOfTheHouse(row)) {
      boolean wasRefused = unknowns.wasRefused(row);
      report.add(
          wasRefused ? "after a refusal" : "phantom write",
          row.thing(),
          row.told()
              + " of "
              + row.actor()
              + (wasRefused ? " was refused, and is in the books" : " was asked for by nobody"));
    }
  }

  /** It gives back by itself, and a late payment makes a booking that nobody held. */
  private boolean isOfTheHouse(Row row) {
    return switch (row.act().orElseThrow()) {
      case REFUND -> true;
      case HELD -> paid.contains(row.name());
      case EXTENDED, CONFIRMED, ENDED, CHARGE, USE, ISSUED, BALANCE, PROMISED, ANSWERED, OPENED ->
          false;
    };
  }

  private static String about(Op op) {
    return op.things().isEmpty() ? op.name() : op.things().getFirst();
  }
}
