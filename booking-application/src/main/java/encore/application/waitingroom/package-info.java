/**
 * The line before a sale: joining it, asking how it stands, being let in, and what an operator does
 * with it. Its order may be lost and is made anew; who was let in is in the books. Imports catalog,
 * identity, audit and moderation; start with {@link encore.application.waitingroom.JoinLine}, then
 * {@link encore.application.waitingroom.AdmitNext}.
 */
@NullMarked
package encore.application.waitingroom;

import org.jspecify.annotations.NullMarked;
