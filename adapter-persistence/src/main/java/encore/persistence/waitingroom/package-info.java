/**
 * The line of a concert over PostgreSQL: what is decided about it, and who was let in. Redis has
 * the order, and may lose it; what is here is the truth. Start with {@link
 * encore.persistence.waitingroom.AdmissionRound}.
 */
@NullMarked
package encore.persistence.waitingroom;

import org.jspecify.annotations.NullMarked;
