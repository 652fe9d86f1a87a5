package encore.loadtest.history;

import static encore.loadtest.history.Places.at;
import static encore.loadtest.history.Places.by;
import static encore.loadtest.history.Places.changed;
import static encore.loadtest.history.Places.look;
import static encore.loadtest.history.Places.refused;

import encore.loadtest.history.Audit.Row;
import java.util.List;
import java.util.function.BiPredicate;

/** Ways to break a true story at one place, each of them a fault that a house can have. */
enum Lie {
  TWO_ARE_TOLD_OF_ONE_BOOKING(
      "told twice",
      (story, places) ->
          places.op(
              op -> op.is(Act.HELD, Outcome.OK),
              (_, op) -> story.ops.add(by("mallory", op, op.name(), op.value())))),
  TWO_WIN_ONE_VERSION(
      "one version, two winners",
      (story, places) ->
          places.row(
              row -> row.kind().equals("HELD") && places.isTold(row),
              (_, row) -> {
                story.rows.add(changed(row, row.version(), "twin", "mallory"));
                story.ops.add(by("mallory", places.told(row), "twin", -1));
              })),
  A_STALE_BALANCE(
      "stale",
      (story, places) ->
          places.row(
              row -> row.kind().equals("CHARGE") && places.isTold(row),
              (_, row) -> {
                long before = row.value() - row.change();
                // What was true once more afterwards is no lie.
                long lie = places.comesAgain(row, before) ? -77 : before;
                story.ops.add(look(row, lie, places.told(row).returned() + 1));
              })),
  A_BALANCE_OF_THE_FUTURE(
      "out of order",
      (story, places) ->
          places.row(
              row -> row.kind().equals("CHARGE") && places.isTold(row) && places.isNewValue(row),
              (_, row) -> story.ops.add(look(row, row.value(), places.told(row).invoked() - 10)))),
  AN_ACKNOWLEDGED_WRITE_IS_LOST(
      "lost write", (story, places) -> places.row(places::isTold, (i, _) -> story.rows.remove(i))),
  A_WRITE_THAT_NOBODY_ASKED_FOR(
      "phantom write",
      (story, places) ->
          places.op(
              op ->
                  op.isDone()
                      && op.act() != Act.ANSWERED
                      && places.isAlone(op)
                      && !wasRefused(story, op),
              (i, _) -> story.ops.remove(i))),
  REFUSED_AND_DONE(
      "after a refusal",
      (story, places) ->
          places.op(
              op -> op.is(Act.CHARGE, Outcome.OK) && places.isAlone(op),
              (i, op) -> story.ops.set(i, op.named("").refused("BALANCE_LIMIT_EXCEEDED")))),
  AGAINST_THE_CLOCK(
      "out of order",
      (story, places) ->
          places.row(
              row -> places.isTold(row) && places.hasLater(row),
              (_, row) -> {
                // He asked, he says, when somebody who comes after him in the books was long gone.
                long last = story.ops.stream().mapToLong(Op::returned).max().orElseThrow();
                var op = places.told(row);
                story.ops.set(story.ops.indexOf(op), at(op, last + 1));
              })),
  A_GAP_IN_THE_VERSIONS(
      "gap",
      (_, places) ->
          places.row(row -> !row.thing().startsWith("wallet"), (_, row) -> places.shift(row))),
  TAKEN_WHILE_ANOTHER_HAS_IT(
      "taken too early",
      (story, places) ->
          places.row(
              row -> row.kind().equals("HELD"),
              (i, row) -> {
                places.shift(changed(row, row.version() + 1, "", ""));
                story.rows.add(changed(row, row.version() + 1, "stolen", "mallory"));
              })),
  PAID_AFTER_THE_HOLD_HAD_ENDED(
      "too late",
      (story, places) ->
          places.row(
              row -> row.kind().equals("CONFIRMED"),
              (i, row) ->
                  story.rows.set(
                      i,
                      new Row(
                          row.thing(),
                          row.version(),
                          row.kind(),
                          row.name(),
                          row.actor(),
                          row.at().plusNanos(10_000),
                          null,
                          0,
                          0)))),
  ANOTHER_PAYS_FOR_IT(
      "not his",
      (story, places) ->
          places.row(
              row -> row.kind().equals("CONFIRMED"),
              (i, row) -> story.rows.set(i, changed(row, row.version(), row.name(), "mallory")))),
  SOLD_FROM_NOTHING(
      "no such move",
      (story, places) ->
          places.row(
              row -> row.kind().equals("RELEASED") && places.isLast(row),
              (_, row) ->
                  story.rows.add(
                      new Row(
                          row.thing(),
                          row.version() + 1,
                          "CONFIRMED",
                          "ghost",
                          "mallory",
                          row.at(),
                          null,
                          0,
                          0)))),
  TAKEN_SAYS_A_FREE_SEAT(
      "stale",
      (story, places) ->
          places.row(
              row -> row.kind().equals("RELEASED") && places.isTold(row) && places.isLast(row),
              (_, row) -> {
                long end = places.told(row).returned();
                var seats = List.of(row.thing());
                story.ops.add(refused(Act.HELD, seats, "SEAT_ALREADY_HELD", end + 1));
              })),
  ANOTHER_BALANCE_THAN_THE_BOOKS(
      "told otherwise",
      (story, places) ->
          places.op(
              op -> op.is(Act.CHARGE, Outcome.OK) && op.key().isEmpty(),
              (i, op) -> story.ops.set(i, by(op.actor(), op, op.name(), op.value() + 1)))),
  POINTS_FROM_NOWHERE(
      "balance",
      (story, places) ->
          places.row(
              row -> row.kind().equals("CHARGE") && row.version() > 1,
              (i, row) ->
                  story.rows.set(
                      i,
                      new Row(
                          row.thing(),
                          row.version(),
                          row.kind(),
                          row.name(),
                          row.actor(),
                          row.at(),
                          null,
                          row.value(),
                          row.change() + 1)))),
  PAID_TWICE(
      "done twice",
      (story, places) ->
          places.row(
              row -> row.kind().equals("USE"),
              (_, row) -> story.rows.add(changed(row, 1_000, row.name(), row.actor())))),
  TWO_HAVE_ONE_SEAT(
      "two at once",
      (story, places) ->
          places.op(
              op -> op.is(Act.HELD, Outcome.OK) && isKept(story, op),
              (_, op) -> story.ops.add(by("mallory", op, "stolen", op.value())))),
  NUMBER_TOLD_TWICE(
      "number twice",
      (story, places) ->
          places.op(
              op -> op.is(Act.ISSUED, Outcome.OK),
              (_, op) -> story.ops.add(by("mallory", op, "other", op.value())))),
  TWO_COUPONS_FOR_ONE(
      "two of one",
      (story, places) ->
          places.op(
              op -> op.is(Act.ISSUED, Outcome.OK),
              (_, op) -> story.ops.add(by(op.actor(), op, "other", -1)))),
  SOLD_OUT_FOR_WHO_CAME_FIRST(
      "out of turn",
      (story, places) ->
          places.op(
              op -> op.is(Act.ISSUED, Outcome.OK),
              (_, op) -> {
                long before = op.invoked() - 10;
                story.ops.add(refused(Act.ISSUED, op.things(), "COUPON_SOLD_OUT", before));
              }));

  private final String rule;
  private final BiPredicate<Story, Places> telling;

  Lie(String rule, BiPredicate<Story, Places> telling) {
    this.rule = rule;
    this.telling = telling;
  }

  /** Of which it is a breach; there may be others. */
  String rule() {
    return rule;
  }

  /** Somewhere at random; false if this story has no place for it. */
  boolean tell(Story story) {
    return telling.test(story, new Places(story));
  }

  private static boolean wasRefused(Story story, Op op) {
    return story.ops.stream()
        .anyMatch(other -> other.actor().equals(op.actor()) && other.is(op.act(), Outcome.REFUSED));
  }

  private static boolean isKept(Story story, Op hold) {
    return story.ops.stream()
        .noneMatch(op ->
            op.act() == Act.ENDED
                && op.name().equals(hold.name())
                && op.invoked() <= hold.returned() + 1);
  }
}
