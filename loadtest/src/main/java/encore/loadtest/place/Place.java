package encore.loadtest.place;

import encore.loadtest.history.Audit;
import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Wishes;
import java.util.List;
import java.util.Optional;

/** A house to play in, with everything that is needed there; closing it ends what was begun. */
public interface Place extends AutoCloseable {

  /** Which house, and which database if that is known: somebody may still say no. */
  String about();

  Ground ground(Wishes wishes);

  /** Who looks whether it held. */
  List<Auditor> auditors();

  /** The books that what clients saw is compared with; made before a run, where it can be. */
  default Optional<Audit> audit() {
    return Optional.empty();
  }

  @Override
  void close();
}
