package encore.testing;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line through a long evening, beside a simple model of it. */
public abstract class LineWalkContract {

  private static final int BEFORE_THE_SALE = 300;
  private static final int DURING_IT = 1_200;

  protected abstract Foyer foyer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theLineDoesWhatTheModelDoes(long seed) {
    var walk = new LineWalk(foyer(), new Random(seed));
    for (int i = 0; i < BEFORE_THE_SALE; i++) {
      walk.step();
    }
    walk.open();
    for (int i = 0; i < DURING_IT; i++) {
      walk.step();
    }
    walk.letEverybodyIn();
  }
}
