/**
 * The waiting room over HTTP: joining a line, asking how it stands, being let in, and the
 * operator's desk. Others borrow {@link encore.web.waitingroom.Door}. Imports {@code problem},
 * {@code openapi} and who is signed in; start with {@link encore.web.waitingroom.JoinController}.
 */
@NullMarked
package encore.web.waitingroom;

import org.jspecify.annotations.NullMarked;
