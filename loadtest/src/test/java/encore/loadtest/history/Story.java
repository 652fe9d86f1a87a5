package encore.loadtest.history;

import encore.loadtest.history.Audit.Books;
import encore.loadtest.history.Audit.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What was told and what was written, of a house that does one thing after another. */
final class Story {

  static final Instant OPENING = Instant.ofEpochSecond(1_000);

  final List<Op> ops = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final Random chance;
  private long now;
  private int names;

  Story(long seed) {
    chance = new Random(seed);
  }

  History history() {
    return History.of(ops).with(new Books(OPENING, rows));
  }

  /** The next moment at which something is done. */
  long tick() {
    now += 1 + chance.nextInt(100);
    return now;
  }

  long now() {
    return now;
  }

  boolean oneIn(int many) {
    return chance.nextInt(many) == 0;
  }

  String name(String of) {
    return of + "-" + ++names;
  }

  Instant at(long time) {
    return OPENING.plusNanos(time);
  }

  void row(
      String thing,
      long version,
      String kind,
      String name,
      String actor,
      @Nullable Instant until,
      long value,
      long change) {
    rows.add(new Row(thing, version, kind, name, actor, at(now), until, value, change));
  }

  /** Somebody asked before it was done, and knew after; others did the same at that time. */
  Op told(
      String actor,
      Act act,
      List<String> things,
      String name,
      long value,
      Outcome end,
      String note) {
    long invoked = now - chance.nextInt(300);
    long returned = now + chance.nextInt(300);
    var op =
        new Op(
            1,
            actor,
            act,
            things,
            name,
            "",
            value,
            end,
            note,
            invoked,
            Math.max(invoked, returned));
    ops.add(op);
    return op;
  }
}
