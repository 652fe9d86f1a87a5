package encore.testing;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletViews.Kind;
import encore.application.wallet.WalletViews.Line;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.ReservationId;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One move after the other, under one lock. */
final class InMemoryWallets implements WalletMoves {

  private record Aside(UserId user, Money amount, Instant until) {}

  private record Booked(UserId user, Line line) {}

  private final Supplier<Instant> clock;
  private final Map<UserId, Long> totals = new HashMap<>();
  private final Map<ReservationId, Aside> aside = new HashMap<>();
  private final List<Booked> books = new ArrayList<>();
  private final Set<TransferId> givenBack = new HashSet<>();

  InMemoryWallets(Supplier<Instant> clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Result move(WalletMove move) {
    var now = clock.get();
    tidy(now);
    var before = balance(move.user());
    return switch (move) {
      case WalletMove.Charge(var id, var user, var amount, var reference) ->
          total(user) + amount.won() > Purse.BALANCE_MAX
              ? new Result.TooMuch(new Money(Purse.BALANCE_MAX))
              : booked(id, user, Kind.CHARGE, amount, reference, before, now);
      case WalletMove.Use(var id, var user, var amount, var reference) ->
          before.available().compareTo(amount) < 0
              ? new Result.NotEnough(before.available(), amount)
              : booked(id, user, Kind.USE, amount, reference, before, now);
      case WalletMove.Reserve reserve -> reserve(reserve, before, now);
      case WalletMove.Post(var id, var user, var transfer, var reference) ->
          ended(id, user)
              .map(was -> booked(transfer, user, Kind.USE, was.amount(), reference, before, now))
              .orElseGet(Result.NoSuchReservation::new);
      case WalletMove.Release(var id, var user) ->
          ended(id, user)
              .<Result>map(_ -> new Result.Moved(Optional.empty(), before, balance(user), now))
              .orElseGet(Result.NoSuchReservation::new);
      case WalletMove.Refund refund -> refund(refund, before, now);
    };
  }

  private Result reserve(WalletMove.Reserve move, Balance before, Instant now) {
    if (before.available().compareTo(move.amount()) < 0) {
      return new Result.NotEnough(before.available(), move.amount());
    }
    if (!now.isBefore(move.until())) {
      return new Result.NoSuchReservation();
    }
    aside.put(move.id(), new Aside(move.user(), move.amount(), move.until()));
    return new Result.Moved(Optional.empty(), before, balance(move.user()), now);
  }

  private Result refund(WalletMove.Refund move, Balance before, Instant now) {
    boolean wasSpent =
        books.stream()
            .filter(b -> b.user().equals(move.user()) && b.line().kind() == Kind.USE)
            .anyMatch(b ->
                b.line().id().equals(move.reverses())
                    && b.line().amount().compareTo(move.amount()) >= 0);
    if (!wasSpent || !givenBack.add(move.reverses())) {
      return new Result.NothingToRefund();
    }
    return booked(
        move.id(), move.user(), Kind.REFUND, move.amount(), move.reference(), before, now);
  }

  private Optional<Aside> ended(ReservationId id, UserId user) {
    var found = Optional.ofNullable(aside.get(id)).filter(each -> each.user().equals(user));
    found.ifPresent(_ -> aside.remove(id));
    return found;
  }

  private Result booked(
      TransferId id,
      UserId user,
      Kind kind,
      Money amount,
      String reference,
      Balance before,
      Instant now) {
    long change = kind == Kind.USE ? -amount.won() : amount.won();
    totals.merge(user, change, Long::sum);
    var line = new Line(id, kind, amount, new Money(total(user)), reference, now);
    books.add(new Booked(user, line));
    return new Result.Moved(Optional.of(id), before, balance(user), now);
  }

  synchronized int tidy() {
    return tidy(clock.get());
  }

  private int tidy(Instant now) {
    int before = aside.size();
    aside.values().removeIf(each -> !now.isBefore(each.until()));
    return before - aside.size();
  }

  synchronized Balance balance(UserId user) {
    var now = clock.get();
    long reserved =
        aside.values().stream()
            .filter(each -> each.user().equals(user) && now.isBefore(each.until()))
            .mapToLong(each -> each.amount().won())
            .sum();
    return InMemoryPurse.of(total(user), reserved);
  }

  synchronized List<Line> lines(UserId user) {
    return books.stream()
        .filter(each -> each.user().equals(user))
        .map(Booked::line)
        .sorted(Comparator.comparing(Line::at).reversed())
        .toList();
  }

  synchronized long total() {
    return totals.values().stream().mapToLong(won -> won).sum();
  }

  /** Between what wallets have and what their lines say. */
  synchronized long difference() {
    long lines =
        books.stream()
            .map(Booked::line)
            .mapToLong(l -> l.kind() == Kind.USE ? -l.amount().won() : l.amount().won())
            .sum();
    return total() - lines;
  }

  private long total(UserId user) {
    return totals.getOrDefault(user, 0L);
  }
}
