/**
 * Another company that charges cards, simulated: no money moves, but its books are real and outlive
 * us. Imports support and the port of payment; start with {@link
 * encore.persistence.payment.gateway.CardStory}, what its test cards do.
 */
@NullMarked
package encore.persistence.payment.gateway;

import org.jspecify.annotations.NullMarked;
