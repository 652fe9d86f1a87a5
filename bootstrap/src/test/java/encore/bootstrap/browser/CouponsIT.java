package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Getting a coupon: at once, by a promise, and once. */
@InBrowser
class CouponsIT {

  private static final String MINE = "**/api/users/*/coupons?*";

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());
  private final Goods goods = new Goods(house);

  @Test
  void oneIsGotAndIsAmongOnesOwn(Windows windows) {
    var campaign = goods.campaign("SYNC");
    var fan = house.fan();
    var tab = windows.of(fan).open("/#/coupons");
    tab.sees("You have no coupon yet.");
    tab.button("Get one: " + campaign.name()).click();

    tab.sees("Yours, number 1 of 100").sees("Ready to use").hasNoViolations();
    assertThat(books.coupons(fan)).containsExactly("USABLE");
  }

  @Test
  void aPromiseIsShownOutlivesAReloadAndIsKept(Windows windows) {
    var campaign = goods.campaign("ASYNC");
    var fan = house.fan();
    var window = windows.of(fan);
    var gate = Gate.before("**/api/coupons/issue-requests/*", window);
    // By the time of the reload it may be kept already.
    window.context().route(MINE, Detour.always(CouponsIT::nothingYet));
    var tab = window.open("/#/coupons");
    tab.button("Get one: " + campaign.name()).click();
    tab.sees("You are in").hasNoViolations();
    tab.reload();
    tab.sees("You are in");
    window.context().unroute(MINE);
    gate.open(tab, 1);

    tab.sees("Yours, number 1 of 100");
    assertThat(books.coupons(fan)).containsExactly("USABLE");
    var other = window.open("/#/coupons").sees("Yours, number 1 of 100");
    assertThat(other.page().getByText("You are in").count()).isZero();
  }

  @Test
  void aPromiseWaitsForWhoSignsOutAndIsNobodyElses(Windows windows) {
    var campaign = goods.campaign("ASYNC");
    var window = windows.of(house.known("fan3@example.com")).excuse("401", "/api");
    var gate = Gate.before("**/api/coupons/issue-requests/*", window);
    window.context().route(MINE, Detour.always(CouponsIT::nothingYet));
    var tab = window.open("/#/coupons");
    tab.button("Get one: " + campaign.name()).click();
    gate.waits(tab.sees("You are in"), 1);
    tab.page().getByText("Fan 3").click();
    tab.button("Sign out").click();

    assertThat(tab.page().locator("[data-promise]")).hasCount(0);
    window.context().unroute(MINE);
    gate.open(tab, 1);
    enters(tab, "fan4@example.com");
    assertThat(tab.button("Get one: " + campaign.name())).isVisible();
    assertThat(tab.page().locator("[data-promise]")).hasCount(0);
    tab.page().getByText("Fan 4").click();
    tab.button("Sign out").click();
    enters(tab, "fan3@example.com");
    tab.sees("Yours, number 1 of 100");
  }

  private static void enters(Tab tab, String email) {
    Tab.within(tab.page().getByRole(AriaRole.BANNER), AriaRole.BUTTON, "Sign in").click();
    tab.field("Email address").fill(email);
    tab.field("Password").fill(PageHouse.PASSWORD);
    Tab.within(tab.dialog(), AriaRole.BUTTON, "Sign in").click();
    assertThat(tab.dialog()).isHidden();
  }

  private static void nothingYet(Route route) {
    var none = "{\"items\":[],\"hasMore\":false}";
    route.fulfill(new FulfillOptions().setContentType("application/json").setBody(none));
  }
}
