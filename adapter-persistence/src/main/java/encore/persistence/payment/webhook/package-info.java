/**
 * What gateways told us, in PostgreSQL. Imports support and the ports of payment; start with {@link
 * encore.persistence.payment.webhook.JdbcWebhookReceipts}.
 */
@NullMarked
package encore.persistence.payment.webhook;

import org.jspecify.annotations.NullMarked;
