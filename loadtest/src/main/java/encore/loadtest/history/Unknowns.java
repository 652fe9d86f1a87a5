package encore.loadtest.history;

import encore.loadtest.history.Audit.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests of which nobody knows what became. Each explains one change at most. */
final class Unknowns {

  private final List<Op> ops;
  private final Map<String, Set<Integer>> open = new HashMap<>();
  private final Map<String, Integer> spent = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  Unknowns(List<Op> ops) {
    this.ops = ops;
    var answered = new HashSet<String>();
    var settled = new HashSet<String>();
    for (var op : ops) {
      if (op.outcome() == Outcome.OK && !op.key().isEmpty()) {
        answered.add(who(op) + op.key());
      }
      if (op.act() == Act.ANSWERED) {
        settled.add(op.outcome() == Outcome.OK ? op.note() : op.name());
      }
      if (op.outcome() == Outcome.REFUSED) {
        refused.add(who(op));
      }
    }
    var first = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < ops.size(); i++) {
      var op = ops.get(i);
      boolean isOpen = op.outcome() == Outcome.UNKNOWN && !answered.contains(who(op) + op.key());
      boolean waits = op.is(Act.PROMISED, Outcome.OK) && !settled.contains(op.name());
      if (isOpen || waits) {
        first.putIfAbsent(op.key().isEmpty() ? "#" + i : who(op) + op.key(), i);
      }
    }
    first
        .values()
        .forEach(i -> open.computeIfAbsent(who(ops.get(i)), _ -> new LinkedHashSet<>()).add(i));
  }

  private static String who(Op op) {
    return (op.act() == Act.PROMISED ? Act.ISSUED : op.act()) + " " + op.actor() + " ";
  }

  /** Which request may have done that; it is spent for everything of another name. */
  Optional<Integer> that(Row row) {
    var known = spent.get(row.title());
    if (known != null) {
      return Optional.of(known);
    }
    var candidates = open.getOrDefault(row.act().orElseThrow() + " " + row.actor() + " ", Set.of());
    for (var candidate : candidates) {
      if (fits(ops.get(candidate), row)) {
        candidates.remove(candidate);
        spent.put(row.title(), candidate);
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Somebody of that name was told that nothing of the kind was done. */
  boolean wasRefused(Row row) {
    return refused.contains(row.act().orElseThrow() + " " + row.actor() + " ");
  }

  private static boolean fits(Op op, Row row) {
    if (!op.name().isEmpty() && op.act() != Act.PROMISED) {
      return op.name().equals(row.name());
    }
    return switch (op.act()) {
      case CHARGE -> op.note().equals(Long.toString(row.change()));
      case HELD -> op.things().contains(row.thing()) || op.things().contains(anyOf(row.thing()));
      case ISSUED, PROMISED -> op.things().contains(row.thing());
      case EXTENDED, CONFIRMED, ENDED, USE, REFUND, BALANCE, ANSWERED, OPENED -> true;
    };
  }

  private static String anyOf(String seat) {
    return seat.substring(0, seat.indexOf('/') + 1) + "*";
  }
}
