package encore.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Optional<TransferId> PAID = Optional.of(new TransferId(new UUID(0, 1)));
  private static final List<OrderLine> LINES = List.of(line(1, 30_000, 2), line(2, 1_000, 99));

  private static OrderLine line(int product, long price, int quantity) {
    return new OrderLine(
        new ProductId(new UUID(0, product)), "Light stick", new Money(price), quantity);
  }

  private static Order.Terms terms(List<OrderLine> lines, Bill bill, Optional<TransferId> paid) {
    return new Order.Terms(
        new OrderId(new UUID(0, 9)), new UserId(new UUID(0, 8)), lines, bill, paid);
  }

  @Test
  void whatItCostsIsWhatItsLinesCostLessTheCoupon() {
    var bill = Bill.of(LINES);
    assertThat(bill.total()).isEqualTo(new Money(159_000));
    assertThat(bill.payable()).isEqualTo(bill.total());

    var less = bill.less(new Money(9_000), new UserCouponId(new UUID(0, 3)));
    assertThat(less.payable()).isEqualTo(new Money(150_000));
    assertThat(less.isFree()).isFalse();
  }

  @Test
  void theDearestOrderOfAllCanBeReckoned() {
    assertThat(line(1, 10_000_000, 99).amount()).isEqualTo(new Money(990_000_000));
  }

  @Test
  void nobodyOrdersNothingOrTheSameTwiceOrPaysForWhatIsFree() {
    var bill = Bill.of(LINES);
    var free = bill.less(bill.total(), new UserCouponId(new UUID(0, 3)));
    var twice = List.of(line(1, 1, 1), line(1, 1, 1));

    assertThatThrownBy(() -> Bill.of(List.of())).hasMessage("nothing is for nothing");
    assertThatThrownBy(() -> terms(twice, Bill.of(twice), PAID))
        .hasMessage("a product stands in one line");
    assertThatThrownBy(() -> terms(LINES, bill, Optional.empty()))
        .hasMessage("it is paid, unless it is free");
    assertThatThrownBy(() -> terms(LINES, free, PAID)).hasMessage("it is paid, unless it is free");
    assertThatThrownBy(() -> terms(LINES.subList(0, 1), bill, PAID))
        .hasMessage("the bill is that of its lines");
  }

  @Test
  void whatWasPaidComesBackAndWhatWasFreeDoesNot() {
    var order = new Order.Paid(terms(LINES, Bill.of(LINES), PAID), NOON);

    assertThat(order.cancel(PAID, "", NOON).refunded()).isEqualTo(new Money(159_000));
    assertThatThrownBy(() -> order.cancel(Optional.empty(), "", NOON))
        .hasMessage("what was paid is back");
  }

  @Test
  void aMindIsChangedInTime() {
    var order = new Order.Paid(terms(LINES, Bill.of(LINES), PAID), NOON);
    var policy = new CancelPolicy(Duration.ofHours(1));
    var until = NOON.plus(Duration.ofHours(1));

    assertThat(policy.passed(order, until.minusNanos(1))).isEmpty();
    assertThat(policy.passed(order, until)).contains(until);
    assertThat(new CancelPolicy(Duration.ZERO).passed(order, NOON)).contains(NOON);
  }
}
