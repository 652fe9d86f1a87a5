/**
 * Products and their stock. Start with {@link encore.application.product.StockMoves}, the one thing
 * that a {@link encore.application.product.StockStrategy} changes.
 */
@NullMarked
package encore.application.product;

import org.jspecify.annotations.NullMarked;
