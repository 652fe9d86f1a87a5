/**
 * Who ran the house and what they did, for ever. Imports identity; start with {@link
 * encore.application.audit.AuditTrail}.
 */
@NullMarked
package encore.application.audit;

import org.jspecify.annotations.NullMarked;
