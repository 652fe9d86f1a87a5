package encore.bootstrap;

import encore.application.payment.CardBooks;
import encore.application.payment.CardGateway;
import encore.application.payment.CardHouse;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletTurn;
import encore.domain.identity.UserId;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import encore.persistence.testing.TemporaryWallet;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What payments need from parts of the house that are not built yet; gives way to the real ones.
 */
@Configuration(proxyBeanMethods = false)
class TemporaryTill {

  @Bean
  @ConditionalOnMissingBean(WalletMoves.class)
  TemporaryWallet walletMoves(Database database) {
    return TemporaryWallet.over(database);
  }

  @Bean
  @ConditionalOnMissingBean
  WalletTurn walletTurn() {
    return new WalletTurn() {
      @Override
      public <T> T in(UserId user, Supplier<T> work) {
        return work.get();
      }
    };
  }

  @Bean
  @ConditionalOnMissingBean(CardGateway.class)
  CardHouse cardGateway() {
    return new CardHouse();
  }

  @Bean
  @ConditionalOnMissingBean
  CardBooks cardBooks() {
    return new CardBooks() {
      @Override
      public void took(PaymentId payment, UserId buyer, Money amount) {}

      @Override
      public void gaveBack(PaymentId payment, UserId buyer, Money amount) {}
    };
  }
}
