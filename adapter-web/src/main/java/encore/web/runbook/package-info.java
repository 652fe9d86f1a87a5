/**
 * What an operator does about the whole house, over HTTP, and the door that read-only mode shuts.
 * Imports {@code support}, {@code constraint}, {@code problem}, {@code openapi} and the caller.
 */
@NullMarked
package encore.web.runbook;

import org.jspecify.annotations.NullMarked;
