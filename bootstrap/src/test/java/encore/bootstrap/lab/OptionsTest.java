package encore.bootstrap.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void whatIsNotSaidIsAsInTheUsageLine() {
    var options = Options.of("vus=", "resource=");

    assertThat(options.vus()).isEqualTo(100);
    assertThat(options.seats()).isEqualTo(50);
    assertThat(options.repeat()).isEqualTo(5);
    assertThat(options.sweep()).containsExactly(1, 10, 100, 1_000);
    assertThat(options.wants("ANY_STRATEGY")).isTrue();
  }

  @Test
  void strategiesAreKnownInBothSpellings() {
    var options = Options.of("strategies=row-lock, NONE");

    assertThat(options.strategies()).containsExactly("ROW_LOCK", "NONE");
    assertThat(options.wants("OPTIMISTIC")).isFalse();
    assertThatCode(() -> Contests.requireKnown(options)).doesNotThrowAnyException();
  }

  @Test
  void theCommandDoesTheSameAgain() {
    var options = Options.of("vus=7", "strategies=none", "sweep=1,5");

    assertThat(options.command()).startsWith("mvn -Pexperiment ");
    var again = options.command().substring("mvn -Pexperiment ".length()).replace("-D", "");
    assertThat(Options.of(again.split(" "))).isEqualTo(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vus=none", "vus=0", "repeat=11", "seats=3", "vuss=3", "vus", "seed=-1"})
  void nonsenseIsAnsweredWithTheUsageLine(String nonsense) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of(nonsense))
        .withMessageContaining(nonsense)
        .withMessageContaining("Usage: mvn -Pexperiment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resource=seets", "strategies=hope"})
  void aMisspeltNameIsNonsenseToo(String nonsense) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contests.requireKnown(Options.of(nonsense)))
        .withMessageContaining("Usage: mvn -Pexperiment");
  }
}
