package encore.loadtest.place;

import encore.loadtest.LoadOptions;
import java.io.IOException;
import java.io.PrintStream;

/** Finds a house to play in, or makes one. */
@FunctionalInterface
public interface Places {

  /**
   * One that may be hit.
   *
   * @param out is told what takes long
   * @throws IOException if there is none
   */
  Place open(LoadOptions options, PrintStream out) throws IOException, InterruptedException;
}
