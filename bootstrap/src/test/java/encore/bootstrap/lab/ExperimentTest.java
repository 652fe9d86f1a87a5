package encore.bootstrap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.lab.Toy.Prepared;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final int CASES = 6;
  private static final int ROUNDS = 4;

  private final Toy toy = new Toy();
  private final Options options = Options.of("repeat=" + (ROUNDS - 1));
  private final Experiment experiment = experiment(toy);

  @Test
  void everyCaseHasItsTurnOnceInARoundAndTheBaselineToo() {
    experiment.run();

    for (int round = 0; round < ROUNDS; round++) {
      assertThat(round(round))
          .containsExactlyInAnyOrder("ONE", "TWO", "THREE", "FOUR", "FIVE", Baseline.NAME);
    }
    assertThat(toy.prepared).hasSize(CASES * ROUNDS);
    assertThat(toy.tidied).isEqualTo(CASES * ROUNDS);
    assertThat(toy.closed).isEqualTo(CASES * ROUNDS);
  }

  @Test
  void theOrderIsAnotherInEveryRoundAndTheSameForTheSameSeed() {
    experiment.run();

    var orders = IntStream.range(0, ROUNDS).mapToObj(this::round).toList();
    assertThat(orders).doesNotHaveDuplicates();
    var again = new Toy();
    experiment(again).run();
    assertThat(again.prepared).isEqualTo(toy.prepared);
  }

  @Test
  void theFirstRoundDoesNotCount() {
    experiment.run();

    assertThat(experiment.trials()).hasSize(CASES * (ROUNDS - 1));
    assertThat(experiment.trials()).extracting(Trial::round).containsOnly(1, 2, 3);
  }

  @Test
  void allStrategiesOfARoundHaveTheSameWishesAndThoseOfAnotherOthers() {
    experiment.run();

    var seeds =
        IntStream.range(0, ROUNDS)
            .mapToObj(round -> toy.prepared.subList(round * CASES, (round + 1) * CASES))
            .map(round -> round.stream().map(Prepared::seed).distinct().toList())
            .toList();
    assertThat(seeds).allMatch(round -> round.size() == 1).doesNotHaveDuplicates();
  }

  @Test
  void whatWasFoundUntilItWasStoppedStays() {
    experiment.run();
    int found = experiment.trials().size();

    experiment.stop();
    experiment.run();

    assertThat(experiment.trials()).hasSize(found);
  }

  @Test
  void onlyWhatIsWantedIsMeasuredBesideTheBaseline() {
    var few = Options.of("strategies=one,three");

    assertThat(Experiment.cases(List.of(toy), few))
        .extracting(Case::strategy)
        .containsExactly(Baseline.NAME, "ONE", "THREE");
  }

  /** One is too many, however many rounds there were without. */
  @Test
  void whatMustNotBeIsAddedUpAndIsNoMedian() {
    experiment.run();

    var board = Board.all(experiment.trials()).getFirst();
    assertThat(board.lines())
        .extracting(line -> line.count(Toy.BROKEN))
        .containsOnly((double) ROUNDS - 1);
    assertThat(board.lines()).filteredOn(line -> line.verdict().isPresent()).hasSize(4);
    assertThat(board.lines()).allMatch(line -> line.toBaseline().isPresent());
  }

  private List<String> round(int round) {
    return toy.prepared.subList(round * CASES, (round + 1) * CASES).stream()
        .map(Prepared::strategy)
        .toList();
  }

  private Experiment experiment(Toy contest) {
    var silent = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    return new Experiment(contest, Experiment.cases(List.of(contest), options), options, silent);
  }
}
