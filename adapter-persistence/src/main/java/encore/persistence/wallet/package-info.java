/**
 * Wallets and the books over PostgreSQL. Start with {@link
 * encore.persistence.wallet.PersistentWallets}, then the statements in {@code WalletSql}.
 */
@NullMarked
package encore.persistence.wallet;

import org.jspecify.annotations.NullMarked;
