/**
 * What was booked and sold, as the office reads it: lists, exports, figures. Nothing here changes
 * anything. Imports {@code booking}, {@code catalog}, {@code identity}, {@code audit}.
 */
@NullMarked
package encore.application.sales;

import org.jspecify.annotations.NullMarked;
