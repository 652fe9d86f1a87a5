package encore.testing;

import encore.application.shared.Page;
import encore.application.wallet.Reservations;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletProofs;
import encore.application.wallet.WalletTurn;
import encore.application.wallet.WalletViews;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Wallets for tests of use cases: one lock, and the same promises. */
public final class InMemoryPurse implements Purse {

  private final InMemoryWallets wallets = new InMemoryWallets(this::now);
  private Optional<Instant> stopped = Optional.empty();

  private synchronized Instant now() {
    return stopped.orElseGet(Clock.systemUTC()::instant);
  }

  @Override
  public WalletMoves moves() {
    return wallets;
  }

  @Override
  public WalletTurn turn() {
    return new WalletTurn() {
      @Override
      public <T> T in(UserId user, Supplier<T> work) {
        return work.get();
      }
    };
  }

  @Override
  public Reservations reservations() {
    return _ -> wallets.tidy();
  }

  @Override
  public WalletViews views() {
    return new WalletViews() {
      @Override
      public Optional<Standing> balance(UserId user) {
        return Optional.of(new Standing(user, wallets.balance(user), now()));
      }

      @Override
      public Page<Line, Cursor> transactions(
          UserId user, Optional<Kind> kind, Optional<Cursor> after, int limit) {
        var lines =
            wallets.lines(user).stream()
                .filter(line -> kind.isEmpty() || line.kind() == kind.get())
                .limit(limit)
                .toList();
        return new Page<>(lines, Optional.empty());
      }
    };
  }

  @Override
  public WalletProofs proofs() {
    return _ ->
        new WalletProofs.Proof(0, 0, wallets.total(), wallets.difference(), now(), List.of());
  }

  @Override
  public UserId somebody() {
    return new UserId(UUID.randomUUID());
  }

  @Override
  public synchronized void setClock(Instant instant) {
    stopped = Optional.of(instant);
  }

  @Override
  public synchronized void letClockRun() {
    stopped = Optional.empty();
  }

  static Balance of(long total, long reserved) {
    return new Balance(new Money(total), new Money(reserved));
  }
}
