package encore.loadtest.place;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a crowd may hit. */
class GuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:1",
        "https://10.1.2.3",
        "http://192.168.0.9:80",
        "http://172.16.5.5",
        "http://[::1]:8080",
        "http://[fd00::7]:8080"
      })
  void thisMachineAndPrivateNetworksAre(String house) {
    assertThatCode(() -> Guard.checkHost(URI.create(house), "")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://8.8.8.8", "https://172.32.0.1", "http://[2001:db8::1]:8080"})
  void othersAreOnlyWhenSomebodyNamesThemTwice(String house) {
    var there = URI.create(house);
    assertThatThrownBy(() -> Guard.checkHost(there, ""))
        .isInstanceOf(Guard.Refused.class)
        .hasMessageContaining("--host-is-mine " + there.getHost());
    assertThatThrownBy(() -> Guard.checkHost(there, "8.8.4.4")).isInstanceOf(Guard.Refused.class);
    assertThatCode(() -> Guard.checkHost(there, there.getHost())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "ftp://localhost", "/here"})
  void whatIsNoAddressOfAHouseIsRefused(String house) {
    assertThatThrownBy(() -> Guard.checkHost(URI.create(house), ""))
        .isInstanceOf(Guard.Refused.class)
        .hasMessageContaining("--base-url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "production", "eu,PROD", "production,blue"})
  void aHouseThatSaysItIsProductionNeverIs(String profiles) {
    var metrics = "x 1\nencore_house{profiles=\"" + profiles + "\"} 1.0\n";
    assertThatThrownBy(() -> Guard.checkProfile(URI.create("http://localhost"), metrics))
        .isInstanceOf(Guard.Refused.class)
        .hasMessageContaining(profiles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "reproduction", "staging,demo"})
  void anyOtherProfileMayBe(String profiles) {
    var metrics = "encore_house{profiles=\"" + profiles + "\"} 1.0";
    assertThatCode(() -> Guard.checkProfile(URI.create("http://localhost"), metrics))
        .doesNotThrowAnyException();
  }

  @Test
  void whoShowsNoMetricsIsNotRefusedForThat() {
    assertThatCode(() -> Guard.checkProfile(URI.create("http://localhost"), ""))
        .doesNotThrowAnyException();
  }
}
