package encore.loadtest.history;

import java.util.List;

/**
 * What one fan wanted, and what he was told.
 *
 * @param actor his account; empty where nobody is signed in
 * @param things {@code seat <schedule>/<number>}, {@code wallet <user>}, {@code coupon <id>}
 * @param name what the books call it, once it is known
 * @param key sent again with the same one, it is the same request
 * @param value a balance, the number of a coupon, or how long a hold lasts in nanoseconds; -1:
 *     untold
 * @param note the code of a refusal, the amount of a charge, the booking of a payment
 * @param invoked nanoseconds, by the one clock of the recorder
 */
public record Op(
    int fan,
    String actor,
    Act act,
    List<String> things,
    String name,
    String key,
    long value,
    Outcome outcome,
    String note,
    long invoked,
    long returned) {

  public Op {
    things = List.copyOf(things);
  }

  /** As the same move is called in the books. */
  String title() {
    return (act == Act.ANSWERED ? Act.ISSUED : act) + ":" + name;
  }

  boolean is(Act one, Outcome end) {
    return act == one && outcome == end;
  }

  /** Somebody was told that he changed something. */
  boolean isDone() {
    return outcome == Outcome.OK && (act.isWrite() || act == Act.ANSWERED);
  }

  Op named(String other) {
    return new Op(fan, actor, act, things, other, key, value, outcome, note, invoked, returned);
  }

  Op refused(String why) {
    return new Op(
        fan, actor, act, things, name, key, value, Outcome.REFUSED, why, invoked, returned);
  }

  /** The same, begun when it was promised. */
  Op since(long earlier) {
    return new Op(fan, actor, act, things, name, key, value, outcome, note, earlier, returned);
  }

  /** For those who read what was found. */
  String told() {
    var what = outcome == Outcome.OK ? name : outcome + " " + note;
    return "fan %d %s %s [%.3f..%.3f ms]"
        .formatted(fan, act, (what + shown()).strip(), invoked / 1e6, returned / 1e6);
  }

  private String shown() {
    return switch (act) {
      case BALANCE, CHARGE, USE, REFUND -> " = " + value;
      case ISSUED -> " no. " + value;
      default -> "";
    };
  }
}
