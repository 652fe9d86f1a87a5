package encore.loadtest;

import com.sun.management.UnixOperatingSystemMXBean;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Each fan has a connection, and each connection is a file to the system. */
final class Connections {

  /** Those of the JVM, of a live page, and of whoever else writes something. */
  private static final long OTHERS = 100;

  private Connections() {}

  /**
   * Said before anybody has come: in the middle of a run it would look like a fault of the house.
   */
  static void check(Plan plan) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      check(fans(plan), system.getMaxFileDescriptorCount());
    }
  }

  static void check(long fans, long files) {
    if (files > 0 && fans + OTHERS > files) {
      throw new IllegalStateException(
          "%,d fans need a connection each, and this process may have %,d files open: ulimit -n %d"
              .formatted(fans, files, fans + OTHERS));
    }
  }

  static long fans(Plan plan) {
    return switch (plan) {
      case Plan.Closed(var stages) -> most(stages);
      // As many as it takes, which is known only then.
      case Plan.Open _ -> 0;
      case Plan.Once once -> once.fans();
    };
  }

  private static int most(List<Stage> stages) {
    return stages.stream().mapToInt(Stage::to).max().orElse(0);
  }
}
