package encore.loadtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever cries wolf is not heard when one comes. */
class LegalHistoriesTest {

  private static final int HISTORIES = 10_000;

  @Test
  void ofAHouseThatDoesOneThingAfterAnotherNothingIsSaid() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      var history = Simulated.of(seed, 40).history();
      assertThat(HistoryCheck.of(history).violations()).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void withoutItsBooksNothingIsSaidEither() {
    for (int seed = 0; seed < HISTORIES / 10; seed++) {
      var history = History.of(Simulated.of(seed, 40).ops);
      assertThat(HistoryCheck.of(history).violations()).as("seed " + seed).isEmpty();
    }
  }
}
