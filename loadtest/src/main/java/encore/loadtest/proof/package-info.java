/** Whether a draw was made as it was promised, told from its proof alone. */
@NullMarked
package encore.loadtest.proof;

import org.jspecify.annotations.NullMarked;
