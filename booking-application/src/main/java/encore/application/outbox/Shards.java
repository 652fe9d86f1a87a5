package encore.application.outbox;

import java.util.Set;

/** Who sends which shard: of all instances one, until he lets go or his connection ends. */
public interface Shards {

  /** As many as the schema has (V024). */
  int COUNT = 4;

  /**
   * Takes those that nobody has, and gives all that are ours.
   *
   * @throws encore.application.shared.Unavailable with none of them left
   */
  Set<Integer> take();

  /** Whether it is ours, as far as we know. */
  boolean owns(int shard);

  /** Lets go of all of them; others may take them at once. */
  void release();
}
