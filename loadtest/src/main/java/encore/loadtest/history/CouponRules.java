package encore.loadtest.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Coupons, from what fans were told alone: none twice, no number twice, and first come first
 * served. Whoever had his place, or his refusal, before another began is not sold out while that
 * one has a coupon.
 */
final class CouponRules {

  private static final Set<String> SOLD_OUT = Set.of("COUPON_SOLD_OUT", "SOLD_OUT");

  private final Report report;
  private final Map<String, Op> owners = new HashMap<>();
  private final Map<String, Op> numbers = new HashMap<>();
  private final Map<String, Op> latest = new HashMap<>();
  private final Map<String, Long> placed = new HashMap<>();

  CouponRules(Report report) {
    this.report = report;
  }

  void ask(List<Op> ops) {
    for (var op : ops) {
      if (op.is(Act.PROMISED, Outcome.OK)) {
        placed.merge(op.name(), op.returned(), Math::min);
      }
      if (op.is(Act.ISSUED, Outcome.OK) || op.is(Act.ANSWERED, Outcome.OK)) {
        op.things().forEach(coupon -> issued(op, coupon));
      }
    }
    for (var op : ops) {
      if (op.outcome() == Outcome.REFUSED && SOLD_OUT.contains(op.note())) {
        op.things().forEach(coupon -> refused(op, coupon));
      }
    }
  }

  private void issued(Op op, String coupon) {
    var before = owners.putIfAbsent(coupon + " " + op.actor(), op);
    if (before != null && !before.name().equals(op.name())) {
      report.add("two of one", coupon, before, op, "one account has two");
    }
    if (op.value() >= 0) {
      var other = numbers.putIfAbsent(coupon + " " + op.value(), op);
      if (other != null && !other.name().equals(op.name())) {
        report.add("number twice", coupon, other, op, "two have number " + op.value());
      }
    }
    latest.merge(coupon, op, (one, two) -> one.invoked() >= two.invoked() ? one : two);
  }

  private void refused(Op op, String coupon) {
    var last = latest.get(coupon);
    // All are told that it is sold out, also who has one.
    if (last == null || owners.containsKey(coupon + " " + op.actor())) {
      return;
    }
    long place =
        op.act() == Act.ANSWERED ? placed.getOrDefault(op.name(), op.returned()) : op.returned();
    if (place < last.invoked()) {
      report.add(
          "out of turn",
          coupon,
          op,
          last,
          "sold out for the first, who had his place before the second began");
    }
  }
}
