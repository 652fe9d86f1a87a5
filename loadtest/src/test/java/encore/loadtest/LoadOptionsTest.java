package encore.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

class LoadOptionsTest {

  @Test
  void eachOptionCanBeGivenByTheEnvironmentAndTheCommandLineWins() {
    var environment =
        Map.of(
            "BASE_URL", "http://localhost:1",
            "SCENARIO", "nobody knows it",
            "SEED_OF_CHANCE", "7",
            "PATH", "/bin");
    var read = of(environment, "--scenario", "conflict", "--speed=10");
    assertThat(read.options().baseUrl()).contains(URI.create("http://localhost:1"));
    assertThat(read.options().scenario()).isEqualTo("conflict");
    assertThat(read.options().wishes().seed()).isEqualTo(7);
    assertThat(read.options().wishes().speed()).isEqualTo(10);
    assertThat(read.options().wishes().fans()).isEmpty();
  }

  @Test
  void whatDoesTheSameAgainHasWhatWasGivenAndNoSecret() {
    var read =
        of(Map.of("ADMIN_PASSWORD", "secret"), "--scenario=conflict", "--fans=5", "--rate=2.5");
    assertThat(read.command()).isEqualTo("mvn -Pload -Dscenario=conflict -Dfans=5 -Drate=2.5");
    assertThat(of(Map.of()).command()).isEqualTo("mvn -Pload");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --scenario=none | none
          --fast=1        | --fast
          --speed=0       | --speed
          --fans=many     | --fans
          --fans=0        | --fans
          --accounts=-1   | --accounts
          """)
  void misuseIsToldByItsName(String argument, String name) {
    assertThatThrownBy(() -> of(Map.of(), argument))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(name);
  }

  @Test
  void allNamesAreKnownSoThatMavenCanHandThemOn() {
    assertThat(LoadOptions.names())
        .contains("scenario", "base-url", "fans", "speed", "rate", "seed-of-chance", "list")
        .allMatch(name -> !name.startsWith("-"));
  }

  private static LoadOptions.Read of(Map<String, String> environment, String... arguments) {
    return LoadOptions.of(arguments, environment);
  }
}
