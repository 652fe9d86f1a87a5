package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two browsers want the same, at the same moment: one has it, the other has a way on. */
@InBrowser
class TwoForOneSeatIT {

  private static final int ROUNDS = 5;

  private final PageHouse house = PageHouse.shared();

  @Test
  void oneHoldsTheSeatAndTheOtherIsOfferedAnotherInPlace(Windows windows) {
    var anna = new Rival(windows, house.fan(), "/bookings/start");
    var ben = new Rival(windows, house.fan(), "/bookings/start");
    for (int round = 0; round < ROUNDS; round++) {
      var show = Show.of(house, 2, 4);
      List.of(anna, ben).forEach(rival -> rival.at(show).pick(2, 2));
      atOnce("**/api/bookings/start", anna, ben, "Hold these seats");

      assertThat(anna.tab().page().getByRole(AriaRole.HEADING, Rival.TOLD).or(anna.tab().alert()))
          .isFocused();
      var loser = anna.tab().alert().isVisible() ? anna : ben;
      var winner = loser == anna ? ben : anna;
      assertThat(winner.tab().heading("Your seat is waiting")).isFocused();
      assertThat(show.letters()).isEqualTo("AAAAAHAA");
      assertThat(show.seatsOf(winner.fan())).isEqualTo(1);
      takesAnother(loser, show);
      assertThat(show.seatsOf(winner.fan())).isEqualTo(1);
    }
  }

  /** What he is told says what happened, the map shows it, and one press is enough. */
  private static void takesAnother(Rival loser, Show show) {
    var tab = loser.tab();
    assertThat(tab.alert()).isFocused();
    assertThat(tab.alert()).containsText("Seat already taken");
    new Hall(tab).looks(2, 2, "held by somebody");
    var offers = tab.alert().getByRole(AriaRole.BUTTON, instead());
    assertThat(offers).hasCount(3);
    offers.first().click();

    assertThat(tab.heading("Your seat is waiting")).isFocused();
    assertThat(show.seatsOf(loser.fan())).isEqualTo(1);
    assertThat(show.letters()).matches("(?:A*H){2}A*");
  }

  private static Locator.GetByRoleOptions instead() {
    return new Locator.GetByRoleOptions()
        .setName(Pattern.compile("^Take row \\d seat \\d instead, ₩1[47]0,000$"));
  }

  @Test
  void twoWhoWantTheBestAreNotGivenTheSameSeats(Windows windows) {
    var show = Show.of(house, 1, 4);
    var anna = new Rival(windows, house.fan(), "nothing");
    var ben = new Rival(windows, house.fan(), "nothing");
    List.of(anna, ben).forEach(rival -> rival.at(show));
    atOnce("**/api/bookings/best-available", anna, ben, "Hold the best seats");

    for (var rival : List.of(anna, ben)) {
      assertThat(rival.tab().heading("Your seats are waiting")).isFocused();
      assertThat(show.seatsOf(rival.fan())).isEqualTo(2);
    }
    assertThat(show.letters()).isEqualTo("HHHH");
  }

  @Test
  void ofThreeOneHasTwoAndTheOtherIsOfferedTheThird(Windows windows) {
    var show = Show.of(house, 1, 3);
    var anna = new Rival(windows, house.fan(), "/bookings/best-available");
    var ben = new Rival(windows, house.fan(), "/bookings/best-available");
    List.of(anna, ben).forEach(rival -> rival.at(show));
    atOnce("**/api/bookings/best-available", anna, ben, "Hold the best seats");

    assertThat(anna.tab().page().getByRole(AriaRole.HEADING, Rival.TOLD).or(anna.tab().alert()))
        .isFocused();
    var loser = anna.tab().alert().isVisible() ? anna : ben;
    assertThat(loser.tab().alert()).containsText("No seats like these are left");
    loser.tab().hasNoViolations();
    loser.tab().button("Take one seat").click();

    assertThat(loser.tab().heading("Your seat is waiting")).isFocused();
    assertThat(show.seatsOf(loser.fan())).isEqualTo(1);
    assertThat(show.letters()).isEqualTo("HHH");
  }

  /** Both have pressed before either is heard. */
  private static void atOnce(String address, Rival one, Rival other, String button) {
    var gate = Gate.before(address, one.window(), other.window());
    one.tab().button(button).click();
    other.tab().button(button).click();
    gate.open(one.tab(), 2);
  }
}
