/**
 * Wallets and their books. Start with {@link encore.application.wallet.WalletMoves}, the one thing
 * that a {@link encore.application.wallet.WalletStrategy} changes.
 */
@NullMarked
package encore.application.wallet;

import org.jspecify.annotations.NullMarked;
