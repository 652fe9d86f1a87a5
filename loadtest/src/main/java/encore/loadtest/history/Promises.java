package encore.loadtest.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that stand for others: a payment for its booking, a promise for its coupon. After this each
 * operation says itself what it is about.
 */
final class Promises {

  private Promises() {}

  /** As many as there were, in the same order. */
  static List<Op> kept(List<Op> ops) {
    Map<String, String> bookings = new HashMap<>();
    Map<String, Op> promised = new HashMap<>();
    for (var op : ops) {
      if (op.is(Act.OPENED, Outcome.OK)) {
        bookings.put(op.name(), op.note());
      } else if (op.is(Act.PROMISED, Outcome.OK)) {
        // Who asks again is given the same promise: it began with the first.
        promised.merge(
            op.name(), op, (one, other) -> one.invoked() <= other.invoked() ? one : other);
      }
    }
    var kept = new ArrayList<Op>(ops.size());
    for (var op : ops) {
      kept.add(
          switch (op.act()) {
            case CONFIRMED ->
                op.name().isEmpty() ? op.named(bookings.getOrDefault(op.note(), "")) : op;
            case ANSWERED -> answered(op, promised);
            case HELD, EXTENDED, ENDED, CHARGE, USE, REFUND, ISSUED, BALANCE, PROMISED, OPENED ->
                op;
          });
    }
    return kept;
  }

  private static Op answered(Op op, Map<String, Op> promised) {
    var promise = promised.get(op.outcome() == Outcome.OK ? op.note() : op.name());
    return promise == null ? op : op.since(promise.invoked());
  }
}
