/**
 * What is on sale, as a buyer reads it, and the seats a hold asks for. Imports nothing but {@code
 * shared}; start with {@link encore.application.catalog.Offers}.
 */
@NullMarked
package encore.application.catalog;

import org.jspecify.annotations.NullMarked;
