package encore.loadtest.scenario;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** What a crowd was told of one coupon, and whether the house says the same afterwards. */
final class CouponBook {

  /** Whose coupons are read one by one; of more a part. */
  private static final int OWNERS_MAX = 2_000;

  final String coupon;
  final AtomicLong accepted = new AtomicLong();
  final AtomicLong soldOut = new AtomicLong();

  private final long quota;
  private final AtomicLong before = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();
  private final Set<Integer> asked = ConcurrentHashMap.newKeySet();
  private final Map<Integer, String> owners = new ConcurrentHashMap<>();
  private final Queue<Long> numbers = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  CouponBook(String coupon, long quota) {
    this.coupon = coupon;
    this.quota = quota;
  }

  Request issue() {
    return Request.post("/api/coupons/" + coupon + "/issue", "");
  }

  /** Before he asks: whoever is sent home never hears what became of it. */
  void asks(int account) {
    asked.add(account);
    unknown.incrementAndGet();
  }

  /** The first answer: a promise is not for good, it is only counted. */
  void told(int account, Response response) {
    if (response.status() == 201 || isRefused(response)) {
      unknown.decrementAndGet();
    }
    if (response.status() == 201) {
      issued(account, response.field("userCouponId"));
      numbers.add(Long.parseLong(response.field("number")));
    } else if (response.status() == 202) {
      accepted.incrementAndGet();
    } else if (isRefused(response)) {
      refused(response.code());
    }
  }

  private static boolean isRefused(Response response) {
    return response.status() == 409 && Insistence.isKnown(response);
  }

  void issued(int account, String userCoupon) {
    var other = owners.put(account, userCoupon);
    if (other != null && !other.equals(userCoupon)) {
      faults.add("account " + account + " has " + other + " and " + userCoupon);
    }
  }

  void refused(String code) {
    switch (code) {
      case "COUPON_SOLD_OUT" -> soldOut.incrementAndGet();
      case "COUPON_ALREADY_ISSUED" -> before.incrementAndGet();
      default -> {
        // An error; the tally has it.
      }
    }
  }

  /** The promise has its answer. */
  void answered() {
    unknown.decrementAndGet();
  }

  List<Finding> look(Ground ground) throws InterruptedException {
    var filed = ground.office().asked(Request.get("/api/admin/coupons/" + coupon));
    long issued = number(filed, "issuedQuantity");
    return List.of(asMany(issued), counted(filed, issued), numbered(issued), oneEach(ground));
  }

  private static long number(Response filed, String field) {
    var text = filed.field(field);
    return text.isEmpty() ? -1 : Long.parseLong(text);
  }

  private Finding asMany(long issued) {
    long due = Math.min(quota, asked.size());
    boolean holds = unknown.get() == 0 ? issued == due : issued <= due;
    return new Finding(
        "as many coupons are handed out as there are, or people who asked",
        holds && (soldOut.get() == 0 || issued == quota),
        "%,d handed out of %,d to %,d who asked, %,d accepted, %,d told sold out, %,d had one, %,d without an answer"
            .formatted(
                issued,
                quota,
                asked.size(),
                accepted.get(),
                soldOut.get(),
                before.get(),
                unknown.get()));
  }

  private Finding counted(Response filed, long issued) {
    long left = number(filed, "remainingQuantity");
    long told = owners.size();
    boolean isTold = unknown.get() == 0 ? told == issued : told <= issued;
    return new Finding(
        "what is handed out and what is left are all there were, and people know of theirs",
        issued + left == quota && isTold,
        "%,d + %,d of %,d; %,d know of one".formatted(issued, left, quota, told));
  }

  /** By who was told at once: an answer to a promise does not say its number. */
  private Finding numbered(long issued) {
    var sorted = numbers.stream().sorted().toList();
    boolean isComplete = sorted.size() == issued;
    boolean holds =
        isComplete
            ? sorted.equals(LongStream.rangeClosed(1, issued).boxed().toList())
            : sorted.size() == Set.copyOf(sorted).size()
                && sorted.stream().allMatch(number -> number >= 1 && number <= issued);
    return new Finding(
        "coupons are numbered without gaps",
        holds,
        "%,d numbers seen of %,d".formatted(sorted.size(), issued));
  }

  private Finding oneEach(Ground ground) throws InterruptedException {
    var wrong = new ArrayList<>(faults);
    var some = asked.stream().limit(OWNERS_MAX).toList();
    try (var readers = new Readers(ground)) {
      for (int account : some) {
        var path = "/api/users/" + readers.user(account) + "/coupons";
        var all = Pages.read(request -> readers.ask(account, request), path, Long.MAX_VALUE);
        long has =
            all.stream().filter(one -> one.get("couponId").asString().equals(coupon)).count();
        if (!isAsTold(account, has)) {
          wrong.add("account " + account + " has " + has);
        }
      }
    }
    var what = "%,d accounts read".formatted(some.size());
    return new Finding(
        "nobody has two of one coupon, and who was told that he has one has it",
        wrong.isEmpty(),
        wrong.isEmpty() ? what : what + ": " + wrong.stream().limit(5).toList());
  }

  private boolean isAsTold(int account, long has) {
    if (owners.containsKey(account)) {
      return has == 1;
    }
    // Without one, as far as he knows: an answer may have been lost on its way.
    return has == 0 || (has == 1 && unknown.get() > 0);
  }
}
