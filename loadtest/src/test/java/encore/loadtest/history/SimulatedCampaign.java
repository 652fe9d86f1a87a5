package encore.loadtest.history;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** A campaign in one thread: coupons at once, or promised and served in that order. */
final class SimulatedCampaign {

  private static final int COUPONS = 6;
  private static final String COUPON = "coupon c";

  private record Wish(Op promise, String name) {}

  private final Story story;
  private final Set<String> owners = new HashSet<>();
  private final Queue<Wish> wishes = new ArrayDeque<>();
  private int issued;

  SimulatedCampaign(Story story) {
    this.story = story;
  }

  void ask(String user) {
    serve();
    if (owners.size() == COUPONS) {
      story.told(user, Act.ISSUED, List.of(COUPON), "", -1, Outcome.REFUSED, CouponWords.SOLD_OUT);
    } else if (owners.add(user)) {
      var name = issue(user);
      story.told(user, Act.ISSUED, List.of(COUPON), name, owners.size(), Outcome.OK, "");
    }
  }

  private String issue(String user) {
    var name = story.name("usercoupon");
    story.row(COUPON, ++issued, "ISSUED", name, user, null, 0, 0);
    return name;
  }

  void promise(String user) {
    boolean waits = wishes.stream().anyMatch(wish -> wish.promise().actor().equals(user));
    if (!waits && !owners.contains(user)) {
      var request = story.name("request");
      var op = story.told(user, Act.PROMISED, List.of(COUPON), request, -1, Outcome.OK, "");
      wishes.add(new Wish(op, request));
    }
  }

  /** In the order in which they were promised, and told some time after. */
  void serve() {
    for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      story.tick();
      var user = wish.promise().actor();
      if (owners.size() < COUPONS && owners.add(user)) {
        var name = issue(user);
        story.told(user, Act.ANSWERED, List.of(COUPON), name, -1, Outcome.OK, wish.name());
      } else {
        story.told(
            user, Act.ANSWERED, List.of(COUPON), wish.name(), -1, Outcome.REFUSED, "SOLD_OUT");
      }
    }
  }
}
