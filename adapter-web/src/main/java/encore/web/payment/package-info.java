/**
 * Paying over HTTP; start with {@link encore.web.payment.PaymentController}. What gateways tell us
 * comes in by {@link encore.web.payment.WebhookController}.
 */
@NullMarked
package encore.web.payment;

import org.jspecify.annotations.NullMarked;
