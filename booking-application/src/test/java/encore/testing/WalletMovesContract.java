package encore.testing;

import static encore.testing.Race.race;
import static encore.testing.Spender.balance;
import static encore.testing.Spender.reservation;
import static encore.testing.Spender.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.wallet.WalletMoves.Result;
import encore.application.wallet.WalletMoves.Result.Moved;
import encore.application.wallet.WalletMoves.Result.NoSuchReservation;
import encore.application.wallet.WalletMoves.Result.NotEnough;
import encore.application.wallet.WalletMoves.Result.NothingToRefund;
import encore.application.wallet.WalletMoves.Result.TooMuch;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every way of moving wallets promises, one at a time and many at once. */
public abstract class WalletMovesContract {

  protected static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  protected static final Instant LATER = NOON.plusSeconds(300);

  protected abstract Purse purse();

  @AfterEach
  void theBooksAreSound() {
    purse().letClockRun();
    var proof = purse().proofs().proof(10);
    assertThat(proof.broken()).isEmpty();
    assertThat(proof.sumOfAccounts()).isZero();
    assertThat(proof.isSound()).isTrue();
  }

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

  @Test
  void hundredWhoChargeTenWalletsLoseNothing() throws Exception {
    var ten = IntStream.range(0, 10).mapToObj(_ -> Spender.of(purse())).toList();

    var results = race(100, i -> () -> ten.get(i % 10).charge(100 + i / 10));

    assertThat(results).allMatch(Moved.class::isInstance);
    assertThat(ten)
        .allSatisfy(each -> {
          assertThat(each.balance()).isEqualTo(balance(10 * 100 + 45, 0));
          assertThat(lines(each)).isEqualTo(10);
        });
  }

  @Test
  void chargesAndUsesTogetherAddUpAndNothingIsSpentTwice() throws Exception {
    var anna = Spender.with(purse(), 1_000);

    var results = race(60, i -> () -> i % 3 == 0 ? anna.charge(10) : anna.use(100));

    long uses = IntStream.range(0, 60).filter(i -> i % 3 != 0).filter(i -> won(results, i)).count();
    assertThat(uses).isBetween(10L, 12L);
    assertThat(anna.balance()).isEqualTo(balance(1_000 + 20 * 10 - uses * 100, 0));
    assertThat(lines(anna)).isEqualTo(1 + 20 + uses);
  }

  @Test
  void ofThoseWhoSetAsideAtOnceAsManyWinAsThereIsMoneyFor() throws Exception {
    purse().setClock(NOON);
    var anna = Spender.with(purse(), 1_000);

    var results = race(40, _ -> () -> anna.reserve(reservation(), 150, LATER));

    assertThat(results.stream().filter(Moved.class::isInstance)).hasSize(6);
    assertThat(anna.balance()).isEqualTo(balance(1_000, 900));
  }

  @Test
  void aReservationIsPostedOrReleasedAndNeverBoth() throws Exception {
    purse().setClock(NOON);
    var anna = Spender.with(purse(), 1_000);
    var id = new ReservationId(reservation().value());
    anna.reserve(id, 600, LATER);

    var results = race(30, i -> () -> i % 2 == 0 ? anna.post(id) : anna.release(id));

    assertThat(results.stream().filter(Moved.class::isInstance)).hasSize(1);
    boolean posted = IntStream.range(0, 30).anyMatch(i -> i % 2 == 0 && won(results, i));
    assertThat(anna.balance()).isEqualTo(balance(posted ? 400 : 1_000, 0));
  }

  @Test
  void fiftyRefundsAtOnceAreOne() throws Exception {
    var anna = Spender.with(purse(), 1_000);
    var spent = transfer();
    anna.use(spent, 600);

    var results = race(50, _ -> () -> anna.refund(spent, 600));

    assertThat(results.stream().filter(Moved.class::isInstance)).hasSize(1);
    assertThat(results).allMatch(r -> r instanceof Moved || r instanceof NothingToRefund);
    assertThat(anna.balance()).isEqualTo(balance(1_000, 0));
  }

  private static boolean won(List<Result> results, int i) {
    return results.get(i) instanceof Moved;
  }

  private static List<Balance> states(Result result) {
    assertThat(result).isInstanceOf(Moved.class);
    var moved = (Moved) result;
    return List.of(moved.before(), moved.after());
  }

  private static int lines(Spender spender) {
    var page =
        spender
            .purse()
            .views()
            .transactions(spender.user(), Optional.empty(), Optional.empty(), 100);
    return page.items().size();
  }
}
