package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The map of seats, as somebody uses it who has a mouse. */
record Hall(Tab tab) {

  static Hall of(Window window, Show show) {
    return new Hall(window.open(show.address()));
  }

  /** However it looks just now. */
  Locator seat(int row, int col) {
    var name = "Row %d seat %d,".formatted(row, col);
    return tab.page().getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(name));
  }

  Hall pick(int row, int col) {
    seat(row, col).click();
    return looks(row, col, "picked by you");
  }

  /** In the words that end its name: "available", "held by somebody". */
  Hall looks(int row, int col, String look) {
    assertThat(seat(row, col)).hasAttribute("aria-label", Pattern.compile(", %s$".formatted(look)));
    return this;
  }

  Hall hold() {
    tab.button("Hold these seats").click();
    return this;
  }

  /** How fresh the map is: "Live", "Reconnecting", "Every few seconds". */
  Hall isFresh(String word) {
    var exactly = new Page.GetByTextOptions().setExact(true);
    assertThat(tab.page().getByText(word, exactly)).isVisible();
    return this;
  }
}
