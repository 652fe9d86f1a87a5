/**
 * Bookings and figures for the office. Imports {@code problem}, {@code support} and {@code
 * openapi}.
 */
@NullMarked
package encore.web.sales;

import org.jspecify.annotations.NullMarked;
