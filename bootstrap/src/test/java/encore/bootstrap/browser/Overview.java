package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;

/** The page that says whether the house is well. It looks twenty times as often as for people. */
record Overview(Tab tab) {

  /** What it looks at is looked at by the house every five seconds. */
  private static final double PATIENCE_MILLIS = 20_000;

  static Overview of(Windows windows, Operator operator) {
    return new Overview(operator.window(windows).hurried().open("/ops"));
  }

  /** The same, come back to. */
  Overview again() {
    tab.go("/ops");
    assertThat(verdict()).containsText("As of");
    return this;
  }

  Locator verdict() {
    return tab.page().locator(".wellness");
  }

  Locator alarm(String name) {
    return tab.page().locator("[data-alert=%s]".formatted(name));
  }

  Overview hasAlarm(String name, String... words) {
    for (var word : words) {
      assertThat(alarm(name)).containsText(word, within());
    }
    return this;
  }

  Overview hasNoAlarm(String name) {
    var patience = new HasCountOptions().setTimeout(PATIENCE_MILLIS);
    assertThat(alarm(name)).hasCount(0, patience);
    return this;
  }

  Overview says(String sentence) {
    assertThat(verdict()).containsText(sentence, within());
    return this;
  }

  Locator promise(String id) {
    return tab.page().locator("[data-promise=%s]".formatted(id));
  }

  /** Of promises, such as those of money. */
  Locator group(String name) {
    var head = new Locator.FilterOptions().setHas(tab.heading(name));
    return tab.page().locator("details.group").filter(head);
  }

  /** Returns once the books were looked at. */
  Overview checks(String button) {
    tab.button(button).click();
    assertThat(tab.button(button)).not().hasAttribute("data-busy", "", busy());
    return this;
  }

  /** Says why, is told what would come of it, and does it or not yet. */
  Overview rehearses(String turn, String reason) {
    tab.button(turn).click();
    Operator.asked(tab, "Reason").fill(reason);
    Tab.within(tab.dialog(), AriaRole.BUTTON, "What would happen?").click();
    assertThat(tab.dialog()).containsText("Nothing is done yet.");
    return this;
  }

  Locator mode(String name) {
    return tab.page().locator("[data-mode=%s]".formatted(name));
  }

  private static HasAttributeOptions busy() {
    return new HasAttributeOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static ContainsTextOptions within() {
    return new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
