package encore.loadtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lie at one place of a long story is found, wherever it is. */
class CorruptionTest {

  private static final int PLACES = 100;
  private static final int MOMENTS = 80;

  @ParameterizedTest
  @EnumSource
  void isFoundAtEachOfAHundredPlaces(Lie lie) {
    int told = 0;
    for (int seed = 0; told < PLACES; seed++) {
      assertThat(seed).as("stories that were tried for " + told).isLessThan(PLACES * 20);
      var story = Simulated.of(seed, MOMENTS);
      if (lie.tell(story)) {
        told++;
        assertThat(HistoryCheck.of(story.history()).violations())
            .as("%s in story %d", lie, seed)
            .extracting(Violation::rule)
            .contains(lie.rule());
      }
    }
  }
}
