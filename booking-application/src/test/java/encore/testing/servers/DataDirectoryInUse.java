package encore.testing.servers;

import java.nio.file.Path;

/** Somebody alive works on this data; two servers on one data directory would destroy it. */
public final class DataDirectoryInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long pid;

  public DataDirectoryInUse(Path directory, long pid) {
    super(
        """
        The data in %s is already used by pid %d (%s).
        Two at once would damage it, so this one does not start.
        End the other one first (kill %d), or give this one a home of its own: -Dencore.home=…\
        """
            .formatted(directory, pid, Processes.program(pid), pid));
    this.pid = pid;
  }

  /** Who uses it. */
  public long pid() {
    return pid;
  }
}
