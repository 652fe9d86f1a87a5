/**
 * Keeping people out who spoil it for the others. Imports identity and audit; start with {@link
 * encore.application.moderation.BlockAccount}.
 */
@NullMarked
package encore.application.moderation;

import org.jspecify.annotations.NullMarked;
