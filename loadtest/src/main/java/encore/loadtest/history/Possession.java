package encore.loadtest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Seats, from what fans were told alone: for how long each certainly had one. From the answer until
 * he asked to let go, or until the time he was given is over, counted from when he asked: it cannot
 * be over before. Who has paid has it until he gives it back.
 */
final class Possession {

  private record Stay(Op hold, long from, long until) {}

  private final Report report;
  private final Map<String, Long> ends = new HashMap<>();
  private final Map<String, Long> lasts = new HashMap<>();

  Possession(Report report) {
    this.report = report;
  }

  void ask(List<Op> ops) {
    for (var op : ops) {
      if (op.act() == Act.ENDED && op.outcome() != Outcome.REFUSED) {
        ends.merge(op.name(), op.invoked(), Math::min);
      } else if (op.is(Act.CONFIRMED, Outcome.OK)) {
        lasts.put(op.name(), Long.MAX_VALUE);
      } else if (op.is(Act.EXTENDED, Outcome.OK) && op.value() >= 0) {
        lasts.merge(op.name(), op.invoked() + op.value(), Math::max);
      }
    }
    var stays = new HashMap<String, List<Stay>>();
    for (var op : ops) {
      if (op.is(Act.HELD, Outcome.OK)) {
        var stay = new Stay(op, op.returned(), until(op));
        op.things().forEach(seat -> stays.computeIfAbsent(seat, _ -> new ArrayList<>()).add(stay));
      }
    }
    stays.forEach(this::oneAfterAnother);
  }

  private long until(Op hold) {
    // Untold, it may have been over at once.
    long given = hold.value() < 0 ? hold.returned() : hold.invoked() + hold.value();
    long last = Math.max(given, lasts.getOrDefault(hold.name(), given));
    return Math.min(last, ends.getOrDefault(hold.name(), Long.MAX_VALUE));
  }

  private void oneAfterAnother(String seat, List<Stay> stays) {
    stays.sort(Comparator.comparingLong(Stay::from));
    var longest = stays.getFirst();
    for (var stay : stays.subList(1, stays.size())) {
      boolean isOther = !stay.hold().name().equals(longest.hold().name());
      if (isOther && stay.from() < longest.until() && stay.until() > stay.from()) {
        report.add("two at once", seat, longest.hold(), stay.hold(), "two had it at the same time");
      }
      longest = stay.until() > longest.until() ? stay : longest;
    }
  }
}
