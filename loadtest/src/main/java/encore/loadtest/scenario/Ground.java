package encore.loadtest.scenario;

import encore.loadtest.crowd.Passes;
import java.net.URI;

/**
 * Where a scenario is played.
 *
 * @param passes of the fans
 * @param office where an administrator makes what is sold
 */
public record Ground(URI house, Passes passes, BackOffice office, Wishes wishes) {}
