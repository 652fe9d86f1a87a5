package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's place in a line, as his page tells it in English. */
record PlaceOnPage(Tab tab, OwnLine line) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Its pages ask, as behind a proxy that lets no stream through. The house keeps a stream for a
   * while whose page is gone, and hears of whoever had it as long.
   */
  static Window withoutStream(Window window) {
    window.context().route("**/api/queue/tokens/me/stream?*", Detour.always(Detour::busy));
    return window.excuse("503", "/stream");
  }

  /** Presses the button, and waits until he stands in line. */
  static PlaceOnPage joined(Tab tab, OwnLine line) {
    tab.button("Join the line").click();
    assertThat(tab.heading("You are in line")).isVisible();
    return new PlaceOnPage(tab, line);
  }

  Locator number() {
    var named = new LocatorOptions().setHas(tab.page().getByText("Your number"));
    return tab.page().locator("p", named).locator("strong");
  }

  Locator ahead() {
    return tab.told("Ahead of you");
  }

  Locator behind() {
    return tab.told("Behind you");
  }

  Locator expectedWait() {
    return tab.told("Wait");
  }

  /** How likely a seat is. */
  Locator chance() {
    return tab.told("A seat for you");
  }

  /** What the house answers to the same browser. */
  JsonNode asTheHouseSays() {
    var path = "/api/queue/tokens/me?concertId=" + line.id();
    var answer = tab.page().context().request().get(tab.house().resolve(path).toString());
    return JSON.readTree(answer.text());
  }

  /** Keeps each number that is shown from now on, until the page is loaded anew. */
  void noteNumbers() {
    number()
        .evaluate(
            """
            (it) => {
              window.shown = [it.textContent];
              const look = () => window.shown.push(it.textContent);
              new MutationObserver(look).observe(it, { childList: true, characterData: true, subtree: true });
            }
            """);
  }

  /** Empty where the page was loaded anew. */
  List<Integer> notedNumbers() {
    var shown = (List<?>) tab.page().evaluate("() => window.shown ?? []");
    return shown.stream().map(each -> Integer.valueOf(each.toString())).toList();
  }
}
