package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.wallet.WalletMoves.Result;
import encore.application.wallet.WalletMoves.Result.Moved;
import encore.domain.wallet.ReservationId;
import encore.domain.wallet.TransferId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A wallet as simple as can be, beside the one under test: each step must come out the same. */
final class WalletModel {

  private final Spender spender;
  private final Map<ReservationId, Long> aside = new LinkedHashMap<>();
  private final Map<TransferId, Long> spent = new LinkedHashMap<>();
  private long total;

  WalletModel(Spender spender) {
    this.spender = spender;
  }

  void step(RandomGenerator chance) {
    long won = 1 + chance.nextInt(500);
    switch (chance.nextInt(6)) {
      case 0 -> agree(true, won, spender.charge(won));
      case 1 -> use(won);
      case 2 -> reserve(won);
      case 3 -> post(any(aside, chance));
      case 4 -> release(any(aside, chance));
      default -> refund(any(spent, chance));
    }
    assertThat(spender.balance()).isEqualTo(Spender.balance(total, reserved()));
  }

  private long reserved() {
    return aside.values().stream().mapToLong(won -> won).sum();
  }

  private void agree(boolean expected, long change, Result result) {
    assertThat(result instanceof Moved).as("%s", result).isEqualTo(expected);
    total += expected ? change : 0;
  }

  private void use(long won) {
    var id = Spender.transfer();
    boolean enough = total - reserved() >= won;
    agree(enough, -won, spender.use(id, won));
    if (enough) {
      spent.put(id, won);
    }
  }

  private void reserve(long won) {
    var id = Spender.reservation();
    boolean enough = total - reserved() >= won;
    agree(enough, 0, spender.reserve(id, won, WalletMovesContract.LATER));
    if (enough) {
      aside.put(id, won);
    }
  }

  private void post(List<ReservationId> some) {
    for (var id : some) {
      agree(aside.containsKey(id), -aside.getOrDefault(id, 0L), spender.post(id));
      aside.remove(id);
    }
  }

  private void release(List<ReservationId> some) {
    for (var id : some) {
      agree(aside.containsKey(id), 0, spender.release(id));
      aside.remove(id);
    }
  }

  private void refund(List<TransferId> some) {
    for (var id : some) {
      long won = spent.get(id);
      agree(won > 0, won, spender.refund(id, Math.max(won, 1)));
      spent.put(id, 0L);
    }
  }

  private static <K> List<K> any(Map<K, Long> all, RandomGenerator chance) {
    var keys = new ArrayList<>(all.keySet());
    return keys.isEmpty() ? List.of() : List.of(keys.get(chance.nextInt(keys.size())));
  }
}
