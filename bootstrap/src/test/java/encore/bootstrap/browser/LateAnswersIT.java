package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.PageHouse.require;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer from before one's own change, which comes after it, changes nothing. */
@InBrowser
class LateAnswersIT {

  /** Whatever the page shows of another state from now on, however shortly. */
  private static final String NOTE_HEADINGS =
      """
      () => {
        window.shown = [];
        const now = () => document.querySelector('h1').textContent;
        const was = now();
        const look = () => now() === was || window.shown.push(now());
        new MutationObserver(look).observe(document.getElementById('main'), { childList: true, subtree: true });
      }
      """;

  private final PageHouse house = PageHouse.shared();
  private final Goods goods = new Goods(house);

  @Test
  void aLookAtTheCartFromBeforeAChangeDoesNotUndoIt(Windows windows) {
    var mug = goods.product(30_000, 10);
    var window = windows.of(whoHasOne(mug)).hurried();
    var tab = window.open("/#/cart");
    var late = Late.of(window, "**/api/cart", 2).asked(tab, 1);

    tab.button("One %s more".formatted(mug.name())).click();
    assertThat(tab.button("Order for ₩60,000")).isVisible();
    late.comes(tab);
    late.asked(tab, 1);
    assertThat(number(tab, mug)).hasValue("2");
    assertThat(tab.button("Order for ₩60,000")).isVisible();
  }

  @Test
  void aChangeWaitsForTheOneBefore(Windows windows) {
    var mug = goods.product(30_000, 10);
    var fan = whoHasOne(mug);
    var window = windows.of(fan);
    var tab = window.open("/#/cart");
    var changes = Gate.before("**/api/cart/items/*", window);
    var more = tab.button("One %s more".formatted(mug.name()));
    more.click();
    changes.waits(tab, 1);
    more.click();
    assertThat(number(tab, mug)).hasValue("3");
    // Timers of the same length go off in their order: if it did not wait it would be gone by now.
    tab.page().evaluate("() => new Promise((done) => setTimeout(done, 350))");
    changes.waits(tab, 1).open(tab, 1);

    assertThat(tab.button("Order for ₩90,000")).isVisible();
    var cart = require(house.visitor(fan).get("/api/cart"), 200);
    assertThat(cart.get("items").get(0).get("quantity").asInt()).isEqualTo(3);
  }

  private Fan whoHasOne(Goods.Product mug) {
    var fan = house.fan(100_000);
    var line = "{\"productId\":\"%s\",\"quantity\":1}".formatted(mug.id());
    require(house.visitor(fan).post("/api/cart/items", line), 200);
    return fan;
  }

  private static Locator number(Tab tab, Goods.Product mug) {
    return tab.by(AriaRole.SPINBUTTON, "Quantity of " + mug.name());
  }

  @Test
  void aLookAtABookingFromBeforePayingDoesNotHideTheTickets(Windows windows) {
    var fan = house.fan(200_000);
    var booking = Show.of(house, 1, 4).hold(fan, "[1]");
    var window = windows.of(fan);
    var tab = window.open("/#/bookings/" + booking);
    var late = Late.of(window, "**/api/bookings/" + booking, 1);
    tab.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    late.asked(tab, 1);

    tab.button("Pay ₩170,000").click();
    assertThat(tab.heading("The seat is yours")).isFocused();
    tab.page().evaluate(NOTE_HEADINGS);
    late.comes(tab);
    assertThat((List<?>) tab.page().evaluate("() => window.shown")).isEmpty();
    assertThat(tab.heading("The seat is yours")).isVisible();
  }
}
