package encore.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
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

  private static void nothingYet(Route route) {
    var none = "{\"items\":[],\"hasMore\":false}";
    route.fulfill(new FulfillOptions().setContentType("application/json").setBody(none));
  }
}
