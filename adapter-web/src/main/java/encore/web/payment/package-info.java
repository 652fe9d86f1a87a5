/**
 * Payments over HTTP; what gateways tell us comes in by {@link
 * encore.web.payment.WebhookController}. Imports {@code support}, {@code problem} and {@code
 * openapi}.
 */
@NullMarked
package encore.web.payment;

import org.jspecify.annotations.NullMarked;
