package encore.domain.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkTest {

  @Test
  void anAnswerIsGoodForAsManyZeroBitsAsItsHashBeginsWith() {
    int bits = 12;
    var answer =
        IntStream.iterate(0, n -> n + 1)
            .mapToObj(Integer::toString)
            .filter(n -> Work.isDone("abc", n, bits))
            .findFirst()
            .orElseThrow();

    assertThat(Work.isDone("abc", answer, bits - 1)).isTrue();
    assertThat(Work.isDone("abd", answer, bits)).isFalse();
    assertThat(Work.isDone("abc", answer, 26)).isFalse();
  }

  @Test
  void whereNoWorkIsAskedAnythingIsAnAnswer() {
    assertThat(Work.isDone("abc", "", 0)).isTrue();
  }

  @Test
  void aLongAnswerIsNotEvenHashed() {
    assertThat(Work.isDone("abc", "1".repeat(41), 0)).isFalse();
  }
}
