package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.CouponIssues.Result.Issued;
import encore.application.coupon.CouponIssues.Result.IssuedBefore;
import encore.application.coupon.CouponIssues.Result.SoldOut;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every way of handing out coupons promises to many at once. */
public abstract class CouponRushContract extends CouponTakingContract {

  private static final int AT_ONCE = 32;

  private final AtomicLong ticks = new AtomicLong();

  /** One attempt, and when it began and ended beside the others. */
  private record Attempt(UserId user, long began, Result result, long ended) {}

  @Test
  void ofAllAsManyGetOneAsThereAreAndNobodyAfterTheFirstNo() throws Exception {
    int fans = Form.of(700, 2_000);
    var coupon = booth().campaign(450).coupon().id();

    var all = rush(coupon, IntStream.range(0, fans).mapToObj(_ -> aBuyer()).toList());

    assertThat(all).filteredOn(each -> each.result() instanceof Issued).hasSize(450);
    assertThat(all).filteredOn(each -> each.result() instanceof SoldOut).hasSize(fans - 450);
    assertSound(coupon, 450, all);
    long firstNo =
        all.stream()
            .filter(each -> each.result() instanceof SoldOut)
            .mapToLong(Attempt::ended)
            .min()
            .orElseThrow();
    assertThat(all)
        .filteredOn(each -> each.result() instanceof Issued)
        .allMatch(each -> each.began() < firstNo);
  }

  @Test
  void whoeverComesTwiceAtOnceHasOne() throws Exception {
    var coupon = booth().campaign(60).coupon().id();
    var twice = new ArrayList<UserId>();
    for (int i = 0; i < 40; i++) {
      twice.addAll(Collections.nCopies(3, aBuyer()));
    }

    var all = rush(coupon, twice);

    assertThat(all).filteredOn(each -> each.result() instanceof Issued).hasSize(40);
    assertThat(all).filteredOn(each -> each.result() instanceof IssuedBefore).hasSize(80);
    assertSound(coupon, 40, all);
  }

  @Test
  void oneWhoComesFiftyTimesAtOnceHasTheLastOne() throws Exception {
    var coupon = booth().campaign(1).coupon().id();
    var anna = aBuyer();

    var all = rush(coupon, Collections.nCopies(50, anna));

    assertThat(all).filteredOn(each -> each.result() instanceof Issued).hasSize(1);
    var hers =
        all.stream()
            .map(Attempt::result)
            .filter(Issued.class::isInstance)
            .map(result -> ((Issued) result).coupon().terms().id())
            .findFirst()
            .orElseThrow();
    assertThat(all)
        .filteredOn(each -> !(each.result() instanceof Issued))
        .allMatch(each -> each.result().equals(new IssuedBefore(hers)));
    assertSound(coupon, 1, all);
  }

  @Test
  void whatTheHouseGivesMeanwhileIsCountedWithTheOthers() throws Exception {
    var coupon = booth().campaign(60).coupon().id();

    var results =
        race(
            90,
            i ->
                () ->
                    i % 3 == 0
                        ? booth().issues().give(coupon, aBuyer(), name())
                        : booth().issues().take(coupon, aBuyer(), name()));

    assertThat(results).filteredOn(Issued.class::isInstance).hasSize(60);
    assertThat(results).filteredOn(SoldOut.class::isInstance).hasSize(30);
    assertSound(coupon, 60, List.of());
  }

  private List<Attempt> rush(CouponId coupon, List<UserId> users) throws Exception {
    var next = new AtomicLong();
    return race(AT_ONCE, _ -> () -> attempts(coupon, users, next)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Attempt> attempts(CouponId coupon, List<UserId> users, AtomicLong next) {
    var done = new ArrayList<Attempt>();
    for (long i = next.getAndIncrement(); i < users.size(); i = next.getAndIncrement()) {
      var user = users.get((int) i);
      long began = ticks.incrementAndGet();
      var result = booth().issues().take(coupon, user, name());
      done.add(new Attempt(user, began, result, ticks.incrementAndGet()));
    }
    return done;
  }

  /** Counted, numbered without a gap, one for each, and everybody was told his own number. */
  private void assertSound(CouponId coupon, long issued, List<Attempt> all) {
    var places = booth().places(coupon);
    assertThat(places)
        .extracting(CouponBooth.Place::number)
        .isEqualTo(LongStream.rangeClosed(1, issued).boxed().toList());
    assertThat(places).extracting(CouponBooth.Place::user).doesNotHaveDuplicates();
    assertThat(booth().standing(coupon).coupon().stock().issued()).isEqualTo(issued);
    for (var each : all) {
      if (each.result() instanceof Issued(var one)) {
        assertThat(places).contains(new CouponBooth.Place(each.user(), one.terms().number()));
      }
    }
  }

  private static UserCouponId name() {
    return new UserCouponId(UUID.randomUUID());
  }
}
