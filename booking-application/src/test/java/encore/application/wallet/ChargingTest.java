package encore.application.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import encore.application.audit.Act;
import encore.application.identity.UserViews.UserView;
import encore.application.wallet.ChargeWallet.Command;
import encore.application.wallet.ChargeWallet.Outcome;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.testing.AtOnce;
import encore.testing.InMemoryPurse;
import encore.testing.Purse;
import encore.testing.Spender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargingTest {

  private static final UserId FAN = new UserId(new UUID(0, 1));
  private static final UserId BOSS = new UserId(new UUID(0, 2));
  private static final UserId NOBODY = new UserId(new UUID(0, 3));

  private final Purse purse = new InMemoryPurse();
  private final List<Act> trail = new ArrayList<>();
  private final ChargeWallet charging =
      new ChargeWalletService(
          purse.moves(),
          purse.turn(),
          user -> user.equals(NOBODY) ? Optional.empty() : Optional.of(account(user)),
          new ChargesOnRecord(trail::add, new AtOnce()),
          UUID::randomUUID);

  @Test
  void aFanTopsUpHisWallet() {
    charge(FAN, FAN, 1_000);

    assertThat(charge(FAN, FAN, 500))
        .isInstanceOfSatisfying(
            Outcome.Charged.class,
            charged -> {
              assertThat(charged.before()).isEqualTo(Spender.balance(1_000, 0));
              assertThat(charged.after()).isEqualTo(Spender.balance(1_500, 0));
            });
    assertThat(trail).isEmpty();
  }

  @Test
  void whatAnAdministratorChargesIsOnRecordAndWhatWasRefusedIsNot() {
    charge(BOSS, FAN, 1_000);
    assertThat(trail).extracting(Act::action).containsExactly("WALLET_CHARGED");
    assertThat(trail.getFirst().details()).containsEntry("amount", "1000");

    for (int i = 0; i < 9; i++) {
      charge(FAN, FAN, 10_000_000);
    }
    charge(FAN, FAN, 9_999_000);
    assertThat(charge(BOSS, FAN, 1)).isEqualTo(new Outcome.TooMuch(new Money(Purse.BALANCE_MAX)));
    assertThat(trail).hasSize(1);
  }

  @Test
  void nobodyHasNoWallet() {
    assertThat(charge(BOSS, NOBODY, 1)).isEqualTo(new Outcome.NoSuchUser());
  }

  @Test
  void aChargeHasALimit() {
    assertThatIllegalArgumentException().isThrownBy(() -> charge(FAN, FAN, 10_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> charge(FAN, FAN, 0));
  }

  private Outcome charge(UserId caller, UserId user, long won) {
    return charging.charge(new Command(caller, user, new Money(won)));
  }

  private static UserView account(UserId user) {
    var account = new Account(user, new Email("fan1@example.com"), "Minji", Role.USER);
    return new UserView(account, Instant.EPOCH);
  }
}
