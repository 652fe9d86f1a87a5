/** Rules about a request that Jakarta Validation does not bring along. Imports nothing of ours. */
@NullMarked
package encore.web.constraint;

import org.jspecify.annotations.NullMarked;
