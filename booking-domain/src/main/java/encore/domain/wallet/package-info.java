/**
 * What somebody has to spend, and how it moves. Imports identity; start with {@link
 * encore.domain.wallet.WalletMove}.
 */
@NullMarked
package encore.domain.wallet;

import org.jspecify.annotations.NullMarked;
