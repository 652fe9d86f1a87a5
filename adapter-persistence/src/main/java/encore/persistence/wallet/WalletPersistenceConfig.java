package encore.persistence.wallet;

import encore.application.wallet.HouseBooks;
import encore.application.wallet.Reservations;
import encore.application.wallet.WalletProofs;
import encore.application.wallet.WalletViews;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of wallets over PostgreSQL; the strategy of moving them is chosen in bootstrap. */
@Configuration(proxyBeanMethods = false)
public class WalletPersistenceConfig {

  @Bean
  PersistentWallets persistentWallets(Database database) {
    return new PersistentWallets(database);
  }

  @Bean
  HouseBooks houseBooks(Database database) {
    return new JdbcHouseBooks(database);
  }

  @Bean
  Reservations reservations(Database database) {
    return reservationsOver(database);
  }

  public static Reservations reservationsOver(Database database) {
    return new LapsedReservations(database);
  }

  @Bean
  WalletViews walletViews(Database database) {
    return viewsOver(database);
  }

  public static WalletViews viewsOver(Database database) {
    return new SqlWalletViews(database);
  }

  @Bean
  WalletProofs walletProofs(Database database) {
    return proofsOver(database);
  }

  public static WalletProofs proofsOver(Database database) {
    return new SqlWalletProofs(database);
  }
}
