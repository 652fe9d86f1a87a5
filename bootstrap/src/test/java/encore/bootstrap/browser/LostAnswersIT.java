package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.PageHouse.require;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * The house did as it was asked, and a reload cut off its answer. The same press later is the same
 * wish, as long as what came of it still stands; what is over by then is never shown as if it had
 * just been done.
 */
@InBrowser
class LostAnswersIT {

  private static final String BEST = "Hold the best seats";

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());
  private final Goods goods = new Goods(house);

  @Test
  void anOrderNobodyHeardOfIsToldBeforeOtherThingsAreOrdered(Windows windows) {
    var fan = house.fan(100_000);
    inCart(fan, goods.product(30_000, 10));
    var tab = lost(windows.of(fan), "/#/cart", "**/api/orders", "Order for ₩30,000");
    tab.sees("There is nothing in your cart.");
    inCart(fan, goods.product(20_000, 10));
    tab.reload();
    tab.button("Order for ₩20,000").click();

    assertThat(tab.alert()).containsText("Your last order had gone through");
    assertThat(tab.alert()).containsText("₩30,000 were paid");
    assertThat(Tab.within(tab.alert(), AriaRole.LINK, "See the order")).isVisible();
    tab.hasNoViolations();
    assertThat(books.orders(fan)).containsExactly("PAID");
    tab.button("Order for ₩20,000").click();
    tab.sees("Thank you. It is ordered and paid.").sees("₩50,000 is left in your wallet.");
    assertThat(books.orders(fan)).containsExactly("PAID", "PAID");
  }

  @Test
  void anOrderThatCouldNotBeToldIsShownByTheNextTry(Windows windows) {
    var fan = house.fan(100_000);
    inCart(fan, goods.product(30_000, 10));
    var window = windows.of(fan).hurried().excuse("ERR_CONNECTION_RESET", "/api/orders");
    window.context().route("**/api/orders", Detour.always(Detour::lose));
    var tab = window.open("/#/cart");
    tab.button("Order for ₩30,000").click();
    assertThat(tab.alert()).containsText("Encore cannot be reached");
    window.context().unroute("**/api/orders");
    tab.button("Try again").click();

    tab.sees("Thank you. It is ordered and paid.");
    assertThat(books.orders(fan)).containsExactly("PAID");
  }

  /** What was refused then may be had now. */
  @Test
  void aRefusalNobodyHeardOfDoesNotLast(Windows windows) {
    var fan = house.fan(10_000);
    inCart(fan, goods.product(30_000, 10));
    var window = windows.of(fan).excuse("402", "/api/orders");
    var tab = lost(window, "/#/cart", "**/api/orders", "Order for ₩30,000");
    house.charge(fan, 20_000);
    tab.button("Order for ₩30,000").click();

    tab.sees("Thank you. It is ordered and paid.");
    assertThat(books.orders(fan)).containsExactly("PAID");
  }

  @Test
  void aHoldNobodyHeardOfIsFoundByTheSamePress(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan();
    var tab = lost(windows.of(fan), show.address(), "**/best-available", BEST);
    tab.button(BEST).click();

    assertThat(tab.heading("Your seats are waiting")).isVisible();
    assertThat(books.bookings(fan)).containsExactly("HELD");
  }

  @Test
  void aHoldNobodyHeardOfWhichHasEndedIsNotShownForANewOne(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan();
    var tab = lost(windows.of(fan), show.address(), "**/best-available", BEST);
    var mine = require(house.visitor(fan).get("/api/bookings"), 200).get("items").get(0);
    require(house.visitor(fan).delete("/api/bookings/" + mine.get("bookingId").asString()), 200);
    tab.button(BEST).click();

    assertThat(tab.heading("Your seats are waiting")).isVisible();
    assertThat(books.bookings(fan)).containsExactly("CANCELLED", "HELD");
    assertThat(show.seatsOf(fan)).isEqualTo(2);
  }

  @Test
  void whatWentIntoTheCartUnheardIsNotPutInTwice(Windows windows) {
    var mug = goods.product(30_000, 10);
    var fan = house.fan();
    var tab = lost(windows.of(fan), "/#/goods/" + mug.id(), "**/api/cart/items", addTo(mug));
    tab.button(addTo(mug)).click();

    tab.sees("1 in your cart.");
    assertThat(tab.link("Cart, one thing")).isVisible();
    assertThat(inCart(fan)).isEqualTo(1);
  }

  @Test
  void whatWentIntoTheCartUnheardAndOutAgainIsPutInAnew(Windows windows) {
    var mug = goods.product(30_000, 10);
    var fan = house.fan();
    var tab = lost(windows.of(fan), "/#/goods/" + mug.id(), "**/api/cart/items", addTo(mug));
    require(house.visitor(fan).delete("/api/cart/items/" + mug.id()), 204);
    tab.button(addTo(mug)).click();

    tab.sees("1 in your cart.");
    assertThat(inCart(fan)).isEqualTo(1);
  }

  @Test
  void whoGoesOnWhileSomethingIsPutBackHasItBack(Windows windows) {
    var mug = goods.product(30_000, 10);
    var fan = house.fan();
    inCart(fan, mug);
    var window = windows.of(fan);
    var tab = window.open("/#/cart");
    tab.button("Remove " + mug.name()).click();
    var gate = Gate.before("**/api/cart/items", window);
    tab.button("Undo").click();
    gate.waits(tab, 1);
    tab.go("/#/goods");
    gate.open(tab, 1);

    assertThat(tab.link("Cart, one thing")).isVisible();
    assertThat(inCart(fan)).isEqualTo(1);
  }

  /** A count of yesterday is worse than none while something burns. */
  @Test
  void aRunbookNobodyHeardOfIsRunAnew(Windows windows) {
    var window = windows.of(house.known("admin@example.com"));
    var done = Detour.once(Route::fetch);
    window
        .context()
        .route(
            "**/caches/drop",
            route -> {
              if (route.request().postData().contains("dryRun")) {
                route.resume();
              } else {
                done.accept(route);
              }
            });
    var tab = window.open("/ops#/runbooks?open=caches");
    forgetsCopies(tab);
    tab.page().waitForCondition(() -> done.count() == 1);
    tab.reload();
    forgetsCopies(tab);

    tab.sees("and everywhere else.");
    assertThat(done.keys()).hasSize(3);
    assertThat(done.keys().get(1)).isEqualTo(done.keys().get(0));
    assertThat(done.keys().get(2)).isNotEqualTo(done.keys().get(0));
  }

  private static void forgetsCopies(Tab tab) {
    tab.button("Count first").click();
    tab.button("Do it").click();
    Tab.within(tab.dialog(), AriaRole.BUTTON, "Do it").click();
  }

  /**
   * Whoever leaves has no use for what comes of it; that is no fault to be found in the console.
   */
  @Test
  void whoLeavesWhileHePaysIsNotFollowedByIt(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan(200_000);
    var tab = windows.of(fan).open("/#/bookings/" + show.hold(fan, "[1]"));
    var looking = Detour.always(_ -> {});
    tab.page().route("**/api/payments?*", looking);
    tab.button("Pay ₩170,000").click();
    tab.page().waitForCondition(() -> looking.count() > 0);
    tab.go("/#/wallet");

    tab.sees("₩30,000");
    assertThat(books.payments(fan)).containsExactly("COMPLETED");
  }

  /** Has pressed that button, and loaded the page anew before the answer came. */
  private static Tab lost(Window window, String page, String request, String button) {
    var detour = Detour.once(Route::fetch);
    window.context().route(request, detour);
    var tab = window.open(page);
    tab.button(button).click();
    tab.page().waitForCondition(() -> detour.count() == 1);
    return tab.reload();
  }

  private static String addTo(Goods.Product product) {
    return "Add to cart: " + product.name();
  }

  private void inCart(Fan fan, Goods.Product product) {
    var line = "{\"productId\":\"%s\",\"quantity\":1}".formatted(product.id());
    require(house.visitor(fan).post("/api/cart/items", line), 200);
  }

  /** How many of the one thing. */
  private int inCart(Fan fan) {
    var items = require(house.visitor(fan).get("/api/cart"), 200).get("items");
    return items.get(0).get("quantity").asInt();
  }
}
