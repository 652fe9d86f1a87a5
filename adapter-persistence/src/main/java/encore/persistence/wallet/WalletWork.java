package encore.persistence.wallet;

import encore.application.wallet.WalletMoves.Result;
import encore.domain.wallet.WalletMove;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.function.Function;

/** What the strategies have in common: all but how one attempt is kept apart from others. */
final class WalletWork {

  private static final String OPEN =
      """
      INSERT INTO wallet (user_id, balance, updated_at)
      VALUES (:user, 0, app_now())
          ON CONFLICT (user_id) DO NOTHING
      """;

  private final Database database;
  private final GuardedWrite write;
  private final LapsedReservations lapsed;
  private final Verdict verdict;

  WalletWork(Database database, GuardedWrite write) {
    this.database = database;
    this.write = write;
    this.lapsed = new LapsedReservations(database);
    this.verdict = new Verdict(write.balanceMax());
  }

  Told write(WalletMove move, Optional<Long> version) {
    return write.write(move, version);
  }

  /** Looked at and decided by us, then written if it is still as it was seen. */
  Told decide(WalletMove move, Optional<Told.Seen> seen) {
    if (seen.isEmpty() || !verdict.allows(move, seen.get().balance())) {
      return Told.refused(seen);
    }
    return write.write(move, Optional.of(seen.get().version()));
  }

  Result run(WalletMove move, Function<WalletMove, Told> attempt) {
    var told = attempt.apply(move);
    if (told.seen().isEmpty() && move instanceof WalletMove.Charge) {
      open(move);
      told = attempt.apply(move);
    }
    if (isShort(move, told) && lapsed.release(move.user()) > 0) {
      told = attempt.apply(move);
    }
    return verdict.of(move, told);
  }

  /** Two first charges at once: the second waits for the first here, and finds its wallet. */
  private void open(WalletMove move) {
    database.sql().sql(OPEN).param("user", move.user().value()).update();
  }

  /** Something is set aside that, with its time over, blocks nobody. */
  private boolean isShort(WalletMove move, Told told) {
    return told.moved().isEmpty()
        && !told.stale()
        && !verdict.allows(move, told.before())
        && told.before().reserved().won() > 0;
  }
}
