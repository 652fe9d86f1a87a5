package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** From the shelf into the cart, to the order and back; and what stands in the way of it. */
@InBrowser
class ShoppingIT {

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());
  private final Goods goods = new Goods(house);

  @Test
  void whatIsOrderedWithACouponIsPaidOnceAndComesBack(Windows windows) {
    var mug = goods.product(30_000, 10);
    var fan = house.fan(100_000);
    var coupon = goods.couponOf(fan);
    var tab = windows.of(fan).open("/#/goods");

    tab.button("One %s more".formatted(mug.name())).click();
    tab.button("Add to cart: " + mug.name()).click();
    tab.sees("2 in your cart.");
    assertThat(tab.link("Cart, 2 things")).isVisible();
    tab.link("To the cart").click();
    assertThat(tab.heading("Cart")).isFocused();
    tab.field("Use a coupon").selectOption("10% off · " + coupon.name());
    tab.button("Order for ₩54,000").click();

    assertThat(tab.heading("Your order")).isFocused();
    tab.sees("Thank you. It is ordered and paid.").sees("₩46,000 is left in your wallet.");
    tab.hasNoViolations();
    assertThat(mug.stock()).isEqualTo(8);
    assertThat(books.wallet(fan)).isEqualTo(46_000);
    assertThat(books.coupons(fan)).containsExactly("USED");
    assertThat(books.orders(fan)).containsExactly("PAID");
    cancelled(tab);
    assertThat(mug.stock()).isEqualTo(10);
    assertThat(books.wallet(fan)).isEqualTo(100_000);
    assertThat(books.coupons(fan)).containsExactly("USABLE");
    assertThat(books.orders(fan)).containsExactly("CANCELLED");
  }

  private static void cancelled(Tab tab) {
    tab.button("Cancel this order").click();
    assertThat(tab.dialog()).containsText("₩54,000 goes back to your wallet at once");
    Tab.within(tab.dialog(), AriaRole.BUTTON, "Cancel this order").click();
    tab.sees("Your order is cancelled").sees("₩54,000 is in your wallet again.");
    tab.sees("Your coupon is good again.").hasNoViolations();
  }

  @Test
  void whoHasTooLittleChargesInPlaceAndTheOrderGoesOn(Windows windows) {
    var mug = goods.product(30_000, 10);
    var fan = house.fan(10_000);
    var tab = atTheCart(windows, fan, mug, 1);

    tab.button("Order for ₩30,000").click();
    assertThat(tab.alert()).containsText("₩20,000 is missing");
    assertThat(mug.stock()).isEqualTo(10);
    tab.hasNoViolations();
    tab.button("Charge ₩20,000 and order").click();

    tab.sees("Thank you. It is ordered and paid.");
    assertThat(books.transfers(fan)).containsExactly("CHARGE", "CHARGE", "USE");
    assertThat(books.wallet(fan)).isZero();
    assertThat(mug.stock()).isEqualTo(9);
  }

  @Test
  void whereOthersWereFasterWhatIsLeftIsOffered(Windows windows) {
    var mug = goods.product(30_000, 3);
    var fan = house.fan(100_000);
    var tab = atTheCart(windows, fan, mug, 3);
    var other = house.fan(100_000);
    var order = "{\"items\":[{\"productId\":\"%s\",\"quantity\":2}]}".formatted(mug.id());
    PageHouse.require(house.visitor(other).post("/api/orders", order), 201);

    tab.button("Order for ₩90,000").click();
    assertThat(tab.alert()).containsText("There is not enough of it");
    assertThat(tab.alert()).containsText(mug.name() + ": you want 3, 1 left.");
    assertThat(books.orders(fan)).isEmpty();
    tab.hasNoViolations();
    var rest = "Take what is left of %s: 1".formatted(mug.name());
    Tab.within(tab.alert(), AriaRole.BUTTON, rest).click();

    assertThat(tab.button("Order for ₩30,000")).isFocused();
    tab.press("Enter");
    tab.sees("Thank you. It is ordered and paid.");
    assertThat(mug.stock()).isZero();
    assertThat(books.wallet(fan)).isEqualTo(70_000);
  }

  /** The refusals that are meant to be are answers of the order. */
  private Tab atTheCart(Windows windows, Fan fan, Goods.Product product, int quantity) {
    var line = "{\"productId\":\"%s\",\"quantity\":%d}".formatted(product.id(), quantity);
    PageHouse.require(house.visitor(fan).post("/api/cart/items", line), 200);
    var window = windows.of(fan).excuse("40", "/api/orders");
    return window.open("/#/cart");
  }
}
