package encore.loadtest.history;

import encore.loadtest.history.Audit.Row;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a place in a story where something can be changed, at random. */
final class Places {

  interface Change<T> {
    void make(int place, T what);
  }

  private final Story story;

  Places(Story story) {
    this.story = story;
  }

  boolean op(Predicate<Op> fits, Change<Op> change) {
    return any(story.ops, fits, change);
  }

  boolean row(Predicate<Row> fits, Change<Row> change) {
    return any(story.rows, fits, change);
  }

  private <T> boolean any(List<T> all, Predicate<T> fits, Change<T> change) {
    int[] places = IntStream.range(0, all.size()).filter(i -> fits.test(all.get(i))).toArray();
    if (places.length == 0) {
      return false;
    }
    int place = places[story.chance.nextInt(places.length)];
    change.make(place, all.get(place));
    return true;
  }

  /** Exactly one was told of it, at once. */
  boolean isTold(Row row) {
    return story.ops.stream().filter(op -> isOf(op, row)).count() == 1;
  }

  private static boolean isOf(Op op, Row row) {
    return op.outcome() == Outcome.OK
        && op.act().isWrite()
        && op.key().isEmpty()
        && op.title().equals(row.title());
  }

  Op told(Row row) {
    return story.ops.stream().filter(op -> isOf(op, row)).findFirst().orElseThrow();
  }

  /** Nothing else that he did can be taken for it, and he did something else. */
  boolean isAlone(Op op) {
    var his = story.ops.stream().filter(other -> other.actor().equals(op.actor())).toList();
    boolean isDim =
        his.stream()
            .anyMatch(other ->
                other.outcome() == Outcome.UNKNOWN
                    || (other.act() == Act.PROMISED && op.act() == Act.ISSUED));
    boolean isPaid =
        his.stream().anyMatch(o -> o.is(Act.CONFIRMED, Outcome.OK) && o.name().equals(op.name()));
    return his.size() > 1 && !isDim && !(op.act() == Act.HELD && isPaid);
  }

  boolean hasLater(Row row) {
    return after(row).anyMatch(this::isTold);
  }

  boolean isLast(Row row) {
    return after(row).findAny().isEmpty();
  }

  boolean isNewValue(Row row) {
    return of(row)
        .noneMatch(other -> other.version() < row.version() && other.value() == row.value());
  }

  boolean comesAgain(Row row, long value) {
    return after(row).anyMatch(other -> other.value() == value);
  }

  private Stream<Row> after(Row row) {
    return of(row).filter(other -> other.version() > row.version());
  }

  private Stream<Row> of(Row row) {
    return story.rows.stream().filter(other -> other.thing().equals(row.thing()));
  }

  /** All versions of that thing from there on are one more. */
  void shift(Row from) {
    story.rows.replaceAll(row ->
        row.thing().equals(from.thing()) && row.version() >= from.version()
            ? changed(row, row.version() + 1, row.name(), row.actor())
            : row);
  }

  static Row changed(Row row, long version, String name, String actor) {
    return new Row(
        row.thing(),
        version,
        row.kind(),
        name,
        actor,
        row.at(),
        row.until(),
        row.value(),
        row.change());
  }

  /** By another, told the same. */
  static Op by(String actor, Op op, String name, long value) {
    return new Op(
        9,
        actor,
        op.act(),
        op.things(),
        name,
        "",
        value,
        op.outcome(),
        op.note(),
        op.invoked(),
        op.returned() + 1);
  }

  static Op at(Op op, long invoked) {
    return new Op(
        op.fan(),
        op.actor(),
        op.act(),
        op.things(),
        op.name(),
        op.key(),
        op.value(),
        op.outcome(),
        op.note(),
        invoked,
        invoked + 9);
  }

  static Op look(Row row, long value, long invoked) {
    return new Op(
        9,
        "zoe",
        Act.BALANCE,
        List.of(row.thing()),
        "",
        "",
        value,
        Outcome.OK,
        "",
        invoked,
        invoked + 9);
  }

  static Op refused(Act act, List<String> things, String why, long invoked) {
    return new Op(9, "zoe", act, things, "", "", -1, Outcome.REFUSED, why, invoked, invoked + 9);
  }
}
