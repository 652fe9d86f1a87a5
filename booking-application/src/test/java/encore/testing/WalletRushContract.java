package encore.testing;

import static encore.testing.Race.race;
import static encore.testing.Spender.balance;
import static encore.testing.Spender.reservation;
import static encore.testing.Spender.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.wallet.WalletMoves.Result;
import encore.application.wallet.WalletMoves.Result.Moved;
import encore.application.wallet.WalletMoves.Result.NothingToRefund;
import encore.domain.wallet.Balance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every way of moving wallets promises to many at once. */
public abstract class WalletRushContract {

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
    var id = reservation();
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

  static List<Balance> states(Result result) {
    assertThat(result).isInstanceOf(Moved.class);
    var moved = (Moved) result;
    return List.of(moved.before(), moved.after());
  }

  static int lines(Spender spender) {
    var page =
        spender
            .purse()
            .views()
            .transactions(spender.user(), Optional.empty(), Optional.empty(), 100);
    return page.items().size();
  }
}
