package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** Money and coupons of whom an answer reaches late, or not at all. */
@InBrowser
class LateMoneyIT {

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());

  /** It was offered again, under a new key. */
  @Test
  void aChargeStandsAlsoWhereTheWalletCannotBeReadAgain(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).hurried().excuse("ERR_FAILED", "/balance");
    var tab = window.open("/#/wallet");
    window.context().route("**/balance", Detour.always(Route::abort));

    tab.field("Amount in won").fill("50000");
    tab.button("Charge").click();

    tab.sees("₩50,000 was added.");
    assertThat(tab.button("Charge")).not().hasAttribute("aria-disabled", "true");
    tab.sees("₩50,000 was added.");
    assertThat(tab.button("Try again")).hasCount(0);
    assertThat(books.transfers(fan)).containsExactly("CHARGE");
  }

  @Test
  void whoPaysBeforeHeIsToldWhatHisCouponTakesOffPaysWithIt(Windows windows) {
    var fan = house.fan(200_000);
    var coupon = new Goods(house).couponOf(fan);
    var window = windows.of(fan);
    var tab = window.open("/#/bookings/" + Show.of(house, 1, 4).hold(fan, "[1]"));
    var gate = Gate.before("**/api/coupons/validate", window);

    tab.field("Use a coupon").selectOption("10% off · " + coupon.name());
    tab.button("Pay ₩170,000").click();
    gate.open(tab, 1);

    assertThat(tab.heading("The seat is yours")).isFocused();
    assertThat(books.coupons(fan)).containsExactly("USED");
    assertThat(books.wallet(fan)).isEqualTo(200_000 - 153_000);
  }
}
