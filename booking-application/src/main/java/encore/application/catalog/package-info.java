/**
 * What is on sale: as a buyer reads it, the seats a hold asks for, and how those who run the house
 * change it. Imports identity and audit; start with {@link encore.application.catalog.Offers}, or
 * with {@link encore.application.catalog.EditSchedule}.
 */
@NullMarked
package encore.application.catalog;

import org.jspecify.annotations.NullMarked;
