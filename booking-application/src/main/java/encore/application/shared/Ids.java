package encore.application.shared;

import java.util.UUID;

/** Names for new things. They grow with time, so that new rows land at the end of an index. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
