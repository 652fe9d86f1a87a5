package encore.application.inbox;

import encore.application.event.Facts;

/** How data of an event are read. */
public interface FactSheets {

  /**
   * The data by name.
   *
   * @throws IllegalArgumentException if they cannot be read
   */
  Facts read(String data);
}
