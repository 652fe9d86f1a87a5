package encore.loadtest.scenario;

import java.util.List;

/** Looks for what is broken once a run is over, whatever was played. */
@FunctionalInterface
public interface Auditor {
  List<Finding> look(Ground ground) throws InterruptedException;
}
