/**
 * Signing up, in, on and out. Imports nothing of other concepts; start with {@link
 * encore.application.identity.LogIn}.
 */
@NullMarked
package encore.application.identity;

import org.jspecify.annotations.NullMarked;
