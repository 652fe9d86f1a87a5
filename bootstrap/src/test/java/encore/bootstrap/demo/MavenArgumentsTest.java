package encore.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MavenArgumentsTest {

  @AfterEach
  void forget() {
    System.clearProperty("encore.booking.lock");
    System.clearProperty("fresh");
  }

  @Test
  void settingsOfTheHouseAreTakenOverAndThoseOfMavenAreNot() {
    MavenArguments.takeOver(" -q -Dencore.booking.lock=row-lock -Dfresh -DskipTests -Pload");

    assertThat(System.getProperty("encore.booking.lock")).isEqualTo("row-lock");
    assertThat(System.getProperty("fresh")).isEqualTo("true");
    assertThat(System.getProperty("skipTests")).isNull();
  }
}
