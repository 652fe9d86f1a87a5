package encore.testing;

import static encore.testing.Spender.balance;
import static encore.testing.Spender.reservation;
import static encore.testing.Spender.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.wallet.WalletMoves.Result.Moved;
import encore.application.wallet.WalletMoves.Result.NoSuchReservation;
import encore.application.wallet.WalletMoves.Result.NotEnough;
import encore.application.wallet.WalletMoves.Result.NothingToRefund;
import encore.application.wallet.WalletMoves.Result.TooMuch;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every way of moving wallets promises, one at a time; many at once are in its base. */
public abstract class WalletMovesContract extends WalletRushContract {

  @Test
  void whatWasChargedCanBeSpent() {
    var anna = Spender.of(purse());
    assertThat(anna.balance()).isEqualTo(Balance.EMPTY);

    assertThat(states(anna.charge(1_000))).containsExactly(balance(0, 0), balance(1_000, 0));
    assertThat(states(anna.use(400))).containsExactly(balance(1_000, 0), balance(600, 0));
    assertThat(anna.balance()).isEqualTo(balance(600, 0));
  }

  @Test
  void nobodySpendsWhatHeDoesNotHaveAndARefusalLeavesNoTrace() {
    var poor = Spender.of(purse());
    assertThat(poor.use(1)).isEqualTo(new NotEnough(Money.ZERO, new Money(1)));
    assertThat(poor.reserve(reservation(), 1, Instant.parse("2099-01-01T00:00:00Z")))
        .isInstanceOf(NotEnough.class);

    var anna = Spender.with(purse(), 1_000);
    assertThat(anna.use(1_001)).isEqualTo(new NotEnough(new Money(1_000), new Money(1_001)));
    assertThat(anna.balance()).isEqualTo(balance(1_000, 0));
    assertThat(lines(anna)).isEqualTo(1);
    assertThat(anna.use(1_000)).isInstanceOf(Moved.class);
  }

  @Test
  void theHouseKeepsSoMuchForOneAndNoMore() {
    var rich = Spender.with(purse(), Purse.BALANCE_MAX - 1);

    assertThat(rich.charge(2)).isEqualTo(new TooMuch(new Money(Purse.BALANCE_MAX)));
    assertThat(lines(rich)).isEqualTo(1);
    assertThat(rich.charge(1)).isInstanceOf(Moved.class);
  }

  @Test
  void whatIsSetAsideIsSpentOnceOrLetGo() {
    purse().setClock(NOON);
    var anna = Spender.with(purse(), 1_000);
    var first = reservation();
    var second = reservation();
    assertThat(states(anna.reserve(first, 600, LATER))).endsWith(balance(1_000, 600));
    assertThat(anna.use(500)).isEqualTo(new NotEnough(new Money(400), new Money(500)));
    assertThat(anna.reserve(second, 400, LATER)).isInstanceOf(Moved.class);

    assertThat(states(anna.post(first))).containsExactly(balance(1_000, 1_000), balance(400, 400));
    assertThat(anna.post(first)).isEqualTo(new NoSuchReservation());
    assertThat(anna.release(first)).isEqualTo(new NoSuchReservation());
    assertThat(states(anna.release(second))).endsWith(balance(400, 0));
    assertThat(anna.post(second)).isEqualTo(new NoSuchReservation());
    assertThat(anna.post(reservation())).isEqualTo(new NoSuchReservation());
    assertThat(lines(anna)).isEqualTo(2);
  }

  @Test
  void onlyTheOwnerEndsAReservation() {
    purse().setClock(NOON);
    var anna = Spender.with(purse(), 1_000);
    var ben = Spender.with(purse(), 1_000);
    var hers = reservation();
    anna.reserve(hers, 600, LATER);

    assertThat(ben.post(hers)).isEqualTo(new NoSuchReservation());
    assertThat(ben.release(hers)).isEqualTo(new NoSuchReservation());
    assertThat(anna.balance()).isEqualTo(balance(1_000, 600));
  }

  @Test
  void aReservationWhoseTimeIsOverBlocksNobody() {
    purse().setClock(NOON);
    var anna = Spender.with(purse(), 1_000);
    var first = reservation();
    anna.reserve(first, 600, LATER);
    anna.reserve(reservation(), 300, LATER.plusSeconds(1));
    purse().setClock(LATER);

    assertThat(anna.balance()).isEqualTo(balance(1_000, 300));
    assertThat(anna.post(first)).isEqualTo(new NoSuchReservation());
    assertThat(anna.release(first)).isEqualTo(new NoSuchReservation());
    assertThat(states(anna.use(700))).endsWith(balance(300, 300));
    assertThat(anna.use(1)).isEqualTo(new NotEnough(Money.ZERO, new Money(1)));
  }

  @Test
  void whatHasLapsedIsTidied() {
    purse().setClock(LATER.plusSeconds(60));
    purse().reservations().tidyLapsed(1_000);
    purse().setClock(NOON);
    var anna = Spender.with(purse(), 1_000);
    anna.reserve(reservation(), 600, LATER);
    purse().setClock(LATER.minusMillis(1));
    purse().reservations().tidyLapsed(100);
    assertThat(anna.balance()).isEqualTo(balance(1_000, 600));

    purse().setClock(LATER);
    assertThat(purse().reservations().tidyLapsed(100)).isEqualTo(1);
    assertThat(purse().reservations().tidyLapsed(100)).isZero();
    assertThat(states(anna.charge(1))).containsExactly(balance(1_000, 0), balance(1_001, 0));
  }

  @Test
  void nothingIsSetAsideUntilATimeThatIsOver() {
    purse().setClock(LATER);
    var anna = Spender.with(purse(), 1_000);

    assertThat(anna.reserve(reservation(), 600, LATER)).isEqualTo(new NoSuchReservation());
    assertThat(anna.balance()).isEqualTo(balance(1_000, 0));
  }

  @Test
  void whatWasSpentComesBackOnceAndNotToSomebodyElse() {
    var anna = Spender.with(purse(), 1_000);
    var spent = transfer();
    anna.use(spent, 600);

    assertThat(Spender.with(purse(), 1).refund(spent, 600)).isEqualTo(new NothingToRefund());
    assertThat(anna.refund(spent, 601)).isEqualTo(new NothingToRefund());
    assertThat(anna.refund(transfer(), 600)).isEqualTo(new NothingToRefund());
    assertThat(states(anna.refund(spent, 500))).containsExactly(balance(400, 0), balance(900, 0));
    assertThat(anna.refund(spent, 100)).isEqualTo(new NothingToRefund());
    assertThat(lines(anna)).isEqualTo(3);
  }

  @Test
  void aChargeIsNotGivenBack() {
    var anna = Spender.of(purse());
    var charged = (Moved) anna.charge(500);

    assertThat(anna.refund(charged.transfer().orElseThrow(), 500)).isEqualTo(new NothingToRefund());
  }

  @Test
  void oneAfterTheOtherItDoesWhatTheModelDoes() {
    purse().setClock(NOON);
    var chance = RandomGenerator.of("L64X128MixRandom");
    var model = new WalletModel(Spender.of(purse()));
    IntStream.range(0, 120).forEach(_ -> model.step(chance));
  }
}
