package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For those who asked their system for less motion nothing moves, and nothing is missing. */
@InBrowser
class StillnessIT {

  private final PageHouse house = PageHouse.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/#/goods", "/#/coupons", "/#/bookings", "/queue", "/ops"})
  void nothingMoves(String address, Windows windows) {
    var tab = windows.of(house.known("admin@example.com")).open(address);
    assertThat(Stillness.moving(tab.page())).isEmpty();
  }

  /** Or the tests beside this one would find nothing anywhere. */
  @Test
  void othersSeeThingsMove(Windows windows) {
    var tab = windows.fresh(Look.usual().moving()).open("/");
    assertThat(Stillness.moving(tab.page()))
        .anyMatch(each -> each.contains("button"))
        .anyMatch(each -> each.contains("poster"));
  }

  @Test
  void aLostSeatDoesNotShakeAndABusyButtonDoesNotTurn(Windows windows) {
    var show = Show.of(house, 2, 4);
    var window = windows.of(house.fan());
    var gate = Gate.before("**/api/bookings/start", window);
    var hall = Hall.of(window, show).isFresh("Live").pick(1, 1).pick(1, 2);
    show.hold(house.fan(), "[1]");
    hall.looks(1, 1, "held by somebody");
    assertThat(hall.seat(1, 1)).hasClass(Pattern.compile("\\blost\\b"));
    assertThat(Stillness.moving(hall.tab().page())).isEmpty();

    hall.hold();
    assertThat(hall.tab().button("Hold these seats")).hasAttribute("data-busy", "");
    assertThat(Stillness.moving(hall.tab().page())).isEmpty();
    gate.open(hall.tab(), 1);
    assertThat(hall.tab().heading("Your seat is waiting")).isVisible();
    assertThat(Stillness.moving(hall.tab().page())).isEmpty();
  }

  @Test
  void thePlaceInLineStandsStill(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    line.comesIn();
    var before = line.comes();
    var place = PlaceOnPage.joined(windows.of(house.fan()).open(line.address()), line);
    assertThat(place.number()).hasText("2");
    assertThat(Stillness.moving(place.tab().page())).isEmpty();

    OwnLine.leave(before);
    assertThat(place.number()).hasText("1");
    assertThat(Stillness.moving(place.tab().page())).isEmpty();
    place.tab().button("Leave the line").click();
    assertThat(place.tab().dialog()).isVisible();
    assertThat(Stillness.moving(place.tab().page())).isEmpty();
  }
}
