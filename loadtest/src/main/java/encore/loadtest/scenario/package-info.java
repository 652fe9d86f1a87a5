/** What is played, on which ground, and what must come of it. */
@NullMarked
package encore.loadtest.scenario;

import org.jspecify.annotations.NullMarked;
