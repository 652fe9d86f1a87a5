package encore.bootstrap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.bootstrap.lab.Bout.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class CrowdTest {

  @Test
  void everyWishIsAskedOnceAndEveryAnswerCounted() {
    var asked = new ConcurrentSkipListSet<Integer>();
    var figures =
        send(
            8,
            100,
            number -> {
              assertThat(asked.add(number)).isTrue();
              return answer(number);
            });

    assertThat(asked).hasSize(100);
    assertThat(figures.of(Outcome.WON)).isEqualTo(25);
    assertThat(figures.of(Outcome.REFUSED)).isEqualTo(25);
    assertThat(figures.of(Outcome.CONTENDED)).as("who was sent away").isEqualTo(25);
    assertThat(figures.of(Outcome.FAILED)).as("who has no answer").isEqualTo(25);
    assertThat(figures.nanos()).hasSize(100).isSorted();
  }

  /** Otherwise none of them would ever pass the barrier. */
  @Test
  void soManyAreThereAtOnce() {
    var together = new CyclicBarrier(20);
    var figures = send(20, 40, _ -> passed(together));

    assertThat(figures.of(Outcome.WON)).isEqualTo(40);
  }

  @Test
  void percentilesAreOfTheAttempts() {
    var figures =
        new Figures(2, Map.of(Outcome.WON, 3L), new long[] {4_000_000, 1_000_000, 2_000_000});

    assertThat(figures.millis(1)).isEqualTo(1);
    assertThat(figures.millis(50)).isEqualTo(2);
    assertThat(figures.millis(99)).isEqualTo(4);
    assertThat(figures.wonPerSecond()).isEqualTo(1.5);
  }

  private static Figures send(int contenders, int attempts, IntFunction<Outcome> answers) {
    return Crowd.send(
        Traffic.of("a crowd", "of people", contenders, attempts),
        new Bout() {
          @Override
          public Outcome attempt(int number) {
            return answers.apply(number);
          }

          @Override
          public Map<String, Double> count(Figures figures) {
            return Map.of();
          }
        });
  }

  private static Outcome answer(int number) {
    return switch (number % 4) {
      case 0 -> Outcome.WON;
      case 1 -> Outcome.REFUSED;
      case 2 -> throw new Unavailable("a store", Reason.BUSY, new IllegalStateException());
      default -> throw new IllegalStateException("by the schema");
    };
  }

  private static Outcome passed(CyclicBarrier together) {
    try {
      together.await();
      return Outcome.WON;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
