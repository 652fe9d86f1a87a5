package encore.bootstrap.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void whatMavenWasGivenBecomesOptionsIfThereIsSuchAnOption() {
    assertThat(
            Settings.of(
                " -o -q -Pload -Dscenario=spike -Dlist -Dencore.home=/x -DskipTests -Dseed-of-chance=7"))
        .containsExactly("--scenario=spike", "--list", "--seed-of-chance=7");
    assertThat(Settings.of("-Dfans=2", "--list")).containsExactly("--fans=2", "--list");
  }
}
