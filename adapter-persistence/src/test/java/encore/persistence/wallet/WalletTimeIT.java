package encore.persistence.wallet;

import static encore.testing.Spender.balance;
import static encore.testing.Spender.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletMoves.Result;
import encore.persistence.support.TestDatabase;
import encore.testing.Spender;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A move waits for the lock of a wallet, and meanwhile the time of a reservation is over. The
 * blocker only locks the row and changes nothing, which is what lets a time taken before the wait
 * go unnoticed.
 */
class WalletTimeIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plusSeconds(300);
  private static final TestDatabase DATABASE = TestDatabase.create();

  /** All that PostgreSQL decides. */
  enum Way {
    ROW_LOCK(db -> db.rowLock(PostgresPurse.balanceMax())),
    CONDITIONAL_UPDATE(db -> db.conditionalUpdate(PostgresPurse.balanceMax())),
    OPTIMISTIC(db -> db.optimistic(PostgresPurse.balanceMax()));

    private final Function<PersistentWallets, WalletMoves> strategy;

    Way(Function<PersistentWallets, WalletMoves> strategy) {
      this.strategy = strategy;
    }

    PostgresPurse purse() {
      return new PostgresPurse(DATABASE, strategy);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPostThatWaitedPastTheEndOfItsReservationIsTooLate(Way way) throws Exception {
    var purse = way.purse();
    purse.setClock(NOON);
    var anna = Spender.with(purse, 1_000);
    var hers = reservation();
    anna.reserve(hers, 600, END);
    purse.setClock(END.minusMillis(1));

    var result = whileLocked(purse, anna, () -> anna.post(hers));

    assertThat(result).isEqualTo(new Result.NoSuchReservation());
    assertThat(anna.balance()).isEqualTo(balance(1_000, 0));
  }

  @ParameterizedTest
  @EnumSource
  void aReservationThatWaitedPastItsOwnEndIsNone(Way way) throws Exception {
    var purse = way.purse();
    purse.setClock(END.minusMillis(1));
    var anna = Spender.with(purse, 1_000);

    var result = whileLocked(purse, anna, () -> anna.reserve(reservation(), 600, END));

    assertThat(result).isEqualTo(new Result.NoSuchReservation());
  }

  @ParameterizedTest
  @EnumSource
  void aUseThatWaitedPastTheEndOfAReservationSpendsWhatItSetAside(Way way) throws Exception {
    var purse = way.purse();
    purse.setClock(NOON);
    var anna = Spender.with(purse, 1_000);
    anna.reserve(reservation(), 600, END);
    purse.setClock(END.minusMillis(1));

    var result = whileLocked(purse, anna, () -> anna.use(1_000));

    assertThat(result).isInstanceOf(Result.Moved.class);
    assertThat(((Result.Moved) result).at()).isEqualTo(END);
    assertThat(anna.balance()).isEqualTo(balance(0, 0));
  }

  private static <T> T whileLocked(PostgresPurse purse, Spender spender, Callable<T> work)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect()) {
      blocker.setAutoCommit(false);
      lock(blocker, spender);
      var working = threads.submit(work);
      Await.until("the work waits", Duration.ofSeconds(10), () -> DATABASE.waiting() > 0);
      purse.setClock(END);
      blocker.commit();
      return working.get(10, TimeUnit.SECONDS);
    } finally {
      purse.letClockRun();
    }
  }

  private static void lock(Connection blocker, Spender spender) throws SQLException {
    var sql = "SELECT 1 FROM encore.wallet WHERE user_id = ? FOR UPDATE";
    try (var statement = blocker.prepareStatement(sql)) {
      statement.setObject(1, spender.user().value());
      statement.execute();
    }
  }
}
