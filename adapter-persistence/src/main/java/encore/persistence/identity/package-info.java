/** Accounts, sessions and failed logins over PostgreSQL. */
@NullMarked
package encore.persistence.identity;

import org.jspecify.annotations.NullMarked;
