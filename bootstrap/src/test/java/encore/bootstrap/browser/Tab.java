package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A page as somebody has it before him: he finds things by what they are and what they are called.
 */
record Tab(Page page, URI house) {

  /** Another address of the same house, as typed. Returns when the page has settled. */
  Tab go(String address) {
    page.navigate(house.resolve(address).toString());
    return settled();
  }

  Tab reload() {
    page.reload();
    return settled();
  }

  /** The content is there, or the refusal in its place. */
  Tab settled() {
    page.locator("main:not([aria-busy]) > *").first().waitFor();
    return this;
  }

  /** By its whole name. */
  Locator by(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The same within a part of the page. */
  static Locator within(Locator part, AriaRole role, String name) {
    return part.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator button(String name) {
    return by(AriaRole.BUTTON, name);
  }

  Locator link(String name) {
    return by(AriaRole.LINK, name);
  }

  Locator heading(String name) {
    return by(AriaRole.HEADING, name);
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** What stands beside that term, in a list of facts. */
  Locator told(String term) {
    var name = new Locator.FilterOptions().setHasText(Pattern.compile("^" + term + "$"));
    var fact = new Locator.FilterOptions().setHas(page.locator("dt").filter(name));
    return page.locator("dl > div").filter(fact).locator("dd");
  }

  /** What a screen reader was told last, when it had nothing else to say. */
  Locator announced() {
    return page.locator("body > [aria-live=polite]");
  }

  /** What is said at once, as a refusal. */
  Locator alert() {
    return page.getByRole(AriaRole.ALERT);
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  void press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  /** At the text cursor, key by key. */
  void type(String text) {
    page.keyboard().type(text);
  }

  /** Whoever has the keyboard. */
  Locator focused() {
    return page.locator(":focus");
  }

  /** Presses Tab until that has the keyboard; fails where it cannot be reached so. */
  void tabTo(Locator wanted) {
    for (int presses = 0; presses < 60; presses++) {
      if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
        return;
      }
      press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  Tab sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
    return this;
  }

  Tab hasNoViolations() {
    assertThat(Axe.violations(page)).as("axe, %s", page.url()).isEmpty();
    return this;
  }

  /** Nothing sticks out at the side. */
  Tab fits() {
    var over = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assertThat(page.evaluate(over)).as("pixels too wide, %s", page.url()).isEqualTo(0);
    return this;
  }

  /**
   * Runs the body of an async function in the page, as its modules would: {@code
   * use('kernel/api.js')} is that module, if the room has it, {@code given} is the argument.
   */
  Object run(String body, Object... given) {
    return page.evaluate(
        """
        async (given) => {
          const base = document.querySelector('link[rel=icon]').href.replace('encore.svg', '');
          const { use } = await import(`${base}base.${document.documentElement.lang}.js`);
          %s
        }
        """
            .formatted(body),
        given);
  }

  /** The same, without waiting; {@link #answer} gives what came of it. */
  void begin(String body, Object... given) {
    run("window.begun = (async () => { %s })();".formatted(body), given);
  }

  Object answer() {
    return page.evaluate("() => window.begun");
  }
}
