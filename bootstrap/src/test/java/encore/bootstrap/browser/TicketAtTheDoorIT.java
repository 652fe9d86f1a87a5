package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.PageHouse.require;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody has on his screen, and what the door says to it. */
@InBrowser
class TicketAtTheDoorIT {

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());

  @Test
  void theCodeOnTheScreenLetsOneInAndThenNothingIsGivenBack(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan(170_000);
    var tab =
        windows.of(fan).excuse("409", "/api/bookings/").open("/#/bookings/" + bought(show, fan));
    assertThat(tab.heading("The seat is yours")).isVisible();
    var code = code(tab).innerText();

    assertThat(atTheDoor(code).get("firstTime").asBoolean()).isTrue();
    var again = atTheDoor(code);
    assertThat(again.get("valid").asBoolean()).isTrue();
    assertThat(again.get("firstTime").asBoolean()).isFalse();
    tab.reload();
    assertThat(code(tab)).hasText(code);

    tab.button("Cancel this booking").click();
    tab.button("Yes, cancel it").click();
    assertThat(tab.alert()).containsText("This cannot be given back");
    assertThat(tab.alert()).containsText("Somebody was let in with a ticket of this booking.");
    assertThat(code(tab)).hasText(code);
    tab.hasNoViolations().fits();
    assertThat(show.letters()).isEqualTo("ASAA");
    assertThat(books.payments(fan)).containsExactly("COMPLETED");
  }

  @Test
  void aTicketThatTheOrganiserTakesBackLeavesTheScreenAndLetsNobodyIn(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan(170_000);
    var booking = bought(show, fan);
    var tab = windows.of(fan).open("/#/bookings/" + booking);
    var code = code(tab).innerText();

    takenBack(tab, booking);
    assertThat(tab.heading("The organiser has cancelled this booking")).isFocused();
    tab.sees("₩170,000 came back to you").hasNoViolations().fits();
    assertThat(code(tab)).hasCount(0);
    letsNobodyIn(code);
    assertThat(books.wallet(fan)).isEqualTo(170_000);
    tab.go("/#/bookings");
    assertThat(tab.page().getByText("Cancelled").first()).isVisible();
  }

  /** Nothing was paid, so nobody knows who gave it back: the page must not say that he did. */
  @Test
  void aGiftThatIsTakenBackIsNotCalledGivenBack(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan();
    var gift = "{\"userId\":\"%s\",\"seatNos\":[2],\"reason\":\"press\"}".formatted(fan.userId());
    var path = "/api/admin/schedules/%s/seats/complimentary".formatted(show.schedule());
    var booking = require(house.admin().post(path, gift), 200).get("bookingId").asString();
    var tab = windows.of(fan).open("/#/bookings/" + booking);
    assertThat(tab.heading("The seat is yours")).isVisible();
    var code = code(tab).innerText();

    takenBack(tab, booking);
    assertThat(tab.heading("This booking is cancelled")).isFocused();
    tab.sees("Nothing was paid for them.").hasNoViolations().fits();
    letsNobodyIn(code);
  }

  private String bought(Show show, Fan fan) {
    var booking = show.hold(fan, "[2]");
    new Deeds(house, fan).pays(booking);
    return booking;
  }

  /** The page looks again when somebody comes back to it. */
  private void takenBack(Tab tab, String booking) {
    var path = "/api/admin/bookings/" + booking;
    require(house.admin().delete(path, "{\"reason\":\"sold twice by a bot\"}"), 200);
    tab.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
  }

  private void letsNobodyIn(String code) {
    var refused = atTheDoor(code);
    assertThat(refused.get("valid").asBoolean()).isFalse();
    assertThat(refused.get("reason").asString()).isEqualTo("CANCELLED");
  }

  private JsonNode atTheDoor(String code) {
    return require(
        house.admin().post("/api/tickets/check", "{\"code\":\"%s\"}".formatted(code)), 200);
  }

  private static Locator code(Tab tab) {
    return tab.page().locator("main code");
  }
}
