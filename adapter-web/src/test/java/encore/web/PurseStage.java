package encore.web;

import encore.application.shared.Page;
import encore.application.wallet.ChargeWallet;
import encore.application.wallet.WalletProofs;
import encore.application.wallet.WalletViews;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wallets, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class PurseStage {

  /** What stands behind the controllers of wallets during one test. */
  public static final class Cashier {
    public ChargeWallet charge = _ -> new ChargeWallet.Outcome.NoSuchUser();
    public Optional<WalletViews.Standing> standing = Optional.empty();
    public Optional<WalletViews.Kind> asked = Optional.empty();
    public Page<WalletViews.Line, WalletViews.Cursor> lines =
        new Page<>(List.of(), Optional.empty());
    public WalletProofs proofs = _ -> new WalletProofs.Proof(0, 0, 0, 0, Instant.EPOCH, List.of());
  }

  @Bean
  Cashier purseCashier() {
    return new Cashier();
  }

  @Bean
  ChargeWallet chargeWallet(Cashier cashier) {
    return command -> cashier.charge.charge(command);
  }

  @Bean
  WalletProofs walletProofs(Cashier cashier) {
    return broken -> cashier.proofs.proof(broken);
  }

  @Bean
  WalletViews walletViews(Cashier cashier) {
    return new WalletViews() {
      @Override
      public Optional<Standing> balance(UserId user) {
        return cashier.standing.filter(each -> each.user().equals(user));
      }

      @Override
      public Page<Line, Cursor> transactions(
          UserId user, Optional<Kind> kind, Optional<Cursor> after, int limit) {
        cashier.asked = kind;
        return cashier.lines;
      }
    };
  }
}
