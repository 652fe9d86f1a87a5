/** The audit trail over HTTP. Imports {@code support} and {@code openapi}. */
@NullMarked
package encore.web.audit;

import org.jspecify.annotations.NullMarked;
