package encore.persistence.coupon;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.RequestCoupon.Command;
import encore.application.coupon.RequestCoupon.Outcome;
import encore.domain.coupon.CouponId;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is promised an answer, and who is told at the door that there is none for him. */
class CouponRequestsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final Mint mint = new Mint(DATABASE.database());
  private final Counter counter = new Counter(mint);

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void whoAsksAgainWhileHeWaitsHasAskedOnce() throws Exception {
    var coupon = mint.tenth(10);
    var user = aBuyer();

    var outcomes = race(10, _ -> () -> counter.accept(coupon, user));

    assertThat(outcomes.stream().map(Counter::id).distinct()).hasSize(1);
    assertThat(counter.count(coupon, "TRUE")).isOne();
    counter.serveAll(coupon);
    assertThat(counter.accept(coupon, user)).isInstanceOf(Outcome.IssuedBefore.class);
  }

  @Test
  void atTheDoorItIsKnownForWhomTheRestIs() {
    var coupon = mint.tenth(2);
    var anna = aBuyer();
    counter.accept(coupon, anna);
    counter.accept(coupon, aBuyer());
    assertThat(counter.accept(coupon, aBuyer())).isEqualTo(new Outcome.SoldOut());
    assertThat(counter.accept(coupon, anna))
        .as("has her place")
        .isInstanceOf(Outcome.Accepted.class);

    var other = mint.tenth(2);
    var bob = aBuyer();
    counter.accept(other, bob);
    mint.given(other, bob);
    var carl = Counter.id(counter.accept(other, aBuyer()));
    assertThat(counter.accept(other, aBuyer()))
        .as("one left, for Carl")
        .isEqualTo(new Outcome.SoldOut());
    counter.serveAll(other);
    assertThat(counter.answer(carl)).isInstanceOf(Answer.Issued.class);
    assertThat(mint.standing(other.coupon().id()).coupon().stock().remaining()).isZero();
  }

  @Test
  void whatCannotBePromisedIsNot() {
    var nobodys = new CouponId(UUID.randomUUID());
    assertThat(
            counter.requests.accept(new Command(aBuyer(), nobodys), Counter.newId(), Counter.MAX))
        .isEqualTo(new Outcome.NoSuchCoupon());
    var coupon = mint.tenth(5);
    DATABASE.setClock(Optional.of(Mint.WINDOW.closesAt()));
    assertThat(counter.accept(coupon, aBuyer()))
        .isEqualTo(new Outcome.NotOpen(Mint.WINDOW.opensAt(), Mint.WINDOW.closesAt()));
    noon();
    assertThat(
            counter.requests.accept(
                new Command(aBuyer(), coupon.coupon().id()), Counter.newId(), 1))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(
            counter.requests.accept(
                new Command(aBuyer(), coupon.coupon().id()), Counter.newId(), 1))
        .isEqualTo(new Outcome.Crowded());
    mint.edit(coupon, Mint.stopped());
    assertThat(counter.accept(coupon, aBuyer())).isEqualTo(new Outcome.NotActive());
    assertThat(counter.count(coupon, "TRUE")).isOne();
  }
}
