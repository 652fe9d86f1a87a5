package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class MeasuredWalletMovesTest {

  private static final WalletMove USE =
      new WalletMove.Use(
          new TransferId(new UUID(0, 1)), new UserId(new UUID(0, 2)), new Money(1), "a test");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aMoveIsCountedByItsKindAndOutcome() {
    measured(_ -> new WalletMoves.Result.NotEnough(Money.ZERO, new Money(1))).move(USE);

    var timer = meters.get("encore.wallet.moves").tag("kind", "use").tag("outcome", "not-enough");
    assertThat(timer.tag("strategy", "ROW_LOCK").timer().count()).isOne();
  }

  @Test
  void aLossThatAConstraintHadToPreventIsCountedByItsName() {
    var message =
        "ERROR: duplicate key value violates unique constraint \"transfer_is_given_back_once\"";
    var failure = new DuplicateKeyException("no", new SQLException(message, "23505"));
    var moves =
        measured(_ -> {
          throw failure;
        });

    assertThatThrownBy(() -> moves.move(USE)).isSameAs(failure);
    assertThat(meters.get("encore.wallet.moves.saved").counter().getId())
        .returns("transfer_is_given_back_once", id -> id.getTag("constraint"));
    assertThat(meters.get("encore.wallet.moves").tag("outcome", "failed").timer().count()).isOne();
  }

  private WalletMoves measured(WalletMoves inner) {
    return new MeasuredWalletMoves(inner, WalletStrategy.ROW_LOCK, meters);
  }
}
