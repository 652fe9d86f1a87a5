package encore.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MavenArgumentsTest {

  @Test
  void settingsOfTheHouseAreTakenOverAndThoseOfMavenAreNot() {
    assertThat(
            MavenArguments.settings(
                " -q -Dencore.booking.lock=row-lock -Dfresh -Drobots=0 -DskipTests -Pload"))
        .isEqualTo(Map.of("encore.booking.lock", "row-lock", "fresh", "true", "robots", "0"));
  }

  @Test
  void noneIsNone() {
    assertThat(MavenArguments.settings("")).isEmpty();
  }
}
