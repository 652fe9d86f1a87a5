package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same way with the keyboard alone, by somebody the house does not know yet. */
@InBrowser
class BuyingByKeyboardIT {

  private static final String KNOWN = "fan6@example.com";

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());

  @Test
  void fromAFreshWindowToTheTicketAndBack(Windows windows) {
    var show = Show.of(house, 3, 6);
    var fan = house.known(KNOWN);
    house.charge(fan, 500_000);
    var before = books.wallet(fan);
    var tab = windows.fresh().open("/");

    skipsTheHeader(tab);
    finds(tab, show);
    picks(tab);
    signsInAndHolds(tab);
    assertThat(show.letters()).isEqualTo("AAAAAAAAHHAAAAAAAA");
    assertThat(show.seatsOf(fan)).isEqualTo(2);
    pays(tab);
    assertThat(books.wallet(fan)).isEqualTo(before - 280_000);
    assertThat(show.letters()).isEqualTo("AAAAAAAASSAAAAAAAA");
    givesBack(tab, show);
    assertThat(books.wallet(fan)).isEqualTo(before);
    assertThat(show.letters()).doesNotContain("S", "H");
  }

  /** The first key in a new window leads to the way past what is the same on every page. */
  private static void skipsTheHeader(Tab tab) {
    tab.press("Tab");
    assertThat(tab.link("Skip to the content")).isFocused();
    tab.press("Enter");
    assertThat(tab.page().getByRole(AriaRole.MAIN)).isFocused();
  }

  private static void finds(Tab tab, Show show) {
    enter(tab, tab.link(show.title()));
    assertThat(tab.heading(show.title())).isFocused();
    enter(tab, tab.page().getByRole(AriaRole.LINK, starting("Choose seats")));
    assertThat(tab.heading(show.title())).isFocused();
    assertThat(tab.page().getByRole(AriaRole.GRID)).isVisible();
  }

  /** One stop for all seats, arrows from seat to seat, and the button is the next thing after. */
  private static void picks(Tab tab) {
    var hall = new Hall(tab);
    tab.tabTo(hall.seat(1, 1));
    press(tab, "ArrowRight", "ArrowDown", "End", "Home", "ArrowRight", "ArrowRight");
    assertThat(hall.seat(2, 3)).isFocused();
    press(tab, "Space");
    hall.looks(2, 3, "picked by you");
    press(tab, "ArrowRight", "Space");
    hall.looks(2, 4, "picked by you");
    assertThat(hall.seat(2, 4)).isFocused();
    tab.sees("2 seats, ₩280,000");
  }

  private static void signsInAndHolds(Tab tab) {
    enter(tab, tab.button("Hold these seats"));
    assertThat(tab.field("Email address")).isFocused();
    assertThat(tab.dialog()).containsText("Sign in, and they are held at once.");
    tab.type(KNOWN);
    press(tab, "Tab");
    tab.type(PageHouse.PASSWORD);
    press(tab, "Enter");
    assertThat(tab.heading("Your seats are waiting")).isFocused();
  }

  private static void pays(Tab tab) {
    enter(tab, tab.button("More time"));
    assertThat(tab.focused()).hasText("Give the seats back");
    tab.sees("You have more time now");
    var card = tab.page().getByRole(AriaRole.RADIO, starting("Test card"));
    tab.tabTo(tab.page().getByRole(AriaRole.RADIO, starting("Points")));
    press(tab, "ArrowDown");
    assertThat(card).isFocused();
    press(tab, "ArrowUp");
    enter(tab, tab.button("Pay ₩280,000"));
    assertThat(tab.heading("The seats are yours")).isFocused();
    assertThat(tab.page().getByRole(AriaRole.ARTICLE).locator("code").first())
        .hasText(BuyingByMouseIT.CODE);
  }

  private static void givesBack(Tab tab, Show show) {
    enter(tab, Tab.within(tab.page().locator("main"), AriaRole.LINK, "My bookings"));
    assertThat(tab.heading("My bookings")).isFocused();
    enter(tab, tab.link(show.title()));
    assertThat(tab.heading("The seats are yours")).isFocused();
    var button = tab.button("Cancel this booking");
    enter(tab, button);
    assertThat(tab.dialog()).isVisible();
    press(tab, "Escape");
    assertThat(button).isFocused();
    enter(tab, button);
    enter(tab, tab.button("Yes, cancel it"));
    assertThat(tab.heading("You gave the seats back")).isFocused();
  }

  private static void enter(Tab tab, Locator wanted) {
    tab.tabTo(wanted);
    press(tab, "Enter");
  }

  /** After each key somebody has the keyboard: never the page as a whole, which says nothing. */
  private static void press(Tab tab, String... keys) {
    for (var key : keys) {
      tab.press(key);
      var isLost = tab.page().evaluate("() => document.activeElement === document.body");
      assertThat(isLost).as("focus is lost after %s, %s", key, tab.page().url()).isEqualTo(false);
    }
  }

  private static Page.GetByRoleOptions starting(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
  }
}
