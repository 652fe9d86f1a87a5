package encore.application.catalog;

import encore.domain.identity.UserId;

/** An administrator has every instance forget its copies of the catalogue, and Redis, too. */
public interface DropCopies {

  Dropped drop(Command command);

  /**
   * All there are.
   *
   * @param dryRun counts, and drops none
   */
  record Command(UserId admin, boolean dryRun) {}

  /**
   * What came of it.
   *
   * @param copies of the instance that was asked; each has its own
   * @param toldOthers false: Redis is away; copies elsewhere end by their age
   */
  record Dropped(long copies, boolean toldOthers) {}
}
