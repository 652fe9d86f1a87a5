package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.wallet.WalletStrategy;
import encore.domain.shared.Money;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How wallets are moved, and how much they hold. */
@ConfigurationProperties(prefix = "encore.wallet", ignoreUnknownFields = false)
record WalletProperties(
    @DefaultValue("conditional-update") WalletStrategy lock,
    @DefaultValue("100000000") long balanceMax,
    @DefaultValue("5s") Duration tidyEvery) {

  WalletProperties {
    require(balanceMax > 0, "encore.wallet.balance-max: something");
    require(tidyEvery.isPositive(), "encore.wallet.tidy-every: some time");
  }

  Money max() {
    return new Money(balanceMax);
  }
}
