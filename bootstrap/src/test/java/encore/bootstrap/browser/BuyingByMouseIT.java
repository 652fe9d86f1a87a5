package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the programme to the ticket and back, by pressing what is there to be pressed. */
@InBrowser
class BuyingByMouseIT {

  static final Pattern CODE = Pattern.compile("^[\\w-]{64}$");
  static final Pattern NEARLY_FIVE_MINUTES = Pattern.compile("^(5:00|4:[345]\\d)$");

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());

  @Test
  void seatsAreFoundHeldPaidForByPointsAndACouponShownAndGivenBack(Windows windows) {
    var show = Show.of(house, 3, 6);
    var fan = house.fan(500_000);
    var coupon = new Goods(house).couponOf(fan);
    var stranger = Hall.of(windows.fresh(), show).isFresh("Live");

    var tab = windows.of(fan).open("/");
    held(tab, show);
    assertThat(show.letters()).isEqualTo("AAHHAAAAAAAAAAAAAA");
    assertThat(show.seatsOf(fan)).isEqualTo(2);
    stranger.looks(1, 3, "held by somebody").looks(1, 4, "held by somebody");

    countsDown(tab.by(AriaRole.TIMER, "Time left"));
    paid(tab, coupon.name());
    assertThat(books.wallet(fan)).isEqualTo(500_000 - 306_000);
    assertThat(books.payments(fan)).containsExactly("COMPLETED");
    assertThat(books.coupons(fan)).containsExactly("USED");
    assertThat(show.letters()).isEqualTo("AASSAAAAAAAAAAAAAA");
    stranger.looks(1, 3, "sold");
    tickets(tab, 2);

    givenBack(tab, show);
    assertThat(books.wallet(fan)).isEqualTo(500_000);
    assertThat(books.payments(fan)).containsExactly("REFUNDED");
    assertThat(books.coupons(fan)).containsExactly("USABLE");
    assertThat(show.letters()).isEqualTo("AAAAAAAAAAAAAAAAAA");
    stranger.looks(1, 3, "available").looks(1, 4, "available");
  }

  private static void held(Tab tab, Show show) {
    tab.link(show.title()).click();
    tab.page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose seats"))
        .click();
    var hall = new Hall(tab);
    hall.pick(1, 3).pick(1, 4);
    tab.sees("2 seats, ₩340,000");
    hall.hold();
    assertThat(tab.heading("Your seats are waiting")).isFocused();
    tab.hasNoViolations();
  }

  private static void countsDown(Locator timer) {
    assertThat(timer).hasText(NEARLY_FIVE_MINUTES);
    var before = timer.innerText();
    assertThat(timer).not().hasText(before);
    assertThat(timer).hasText(NEARLY_FIVE_MINUTES);
  }

  private static void paid(Tab tab, String coupon) {
    tab.sees("You have ₩500,000.");
    tab.field("Use a coupon").selectOption("10% off · " + coupon);
    tab.sees("You pay ₩306,000. The coupon takes off ₩34,000.");
    tab.button("Pay ₩306,000").click();
    assertThat(tab.heading("The seats are yours")).isFocused();
  }

  /** For each seat a picture that is there, and a code. */
  private static Locator tickets(Tab tab, int seats) {
    var tickets = tab.page().getByRole(AriaRole.ARTICLE);
    assertThat(tickets).hasCount(seats);
    for (var ticket : tickets.all()) {
      assertThat(ticket.locator("code")).hasText(CODE);
      var width = "image => image.decode().then(() => image.naturalWidth)";
      assertThat((Integer) ticket.getByRole(AriaRole.IMG).evaluate(width)).isPositive();
    }
    tab.hasNoViolations();
    return tickets;
  }

  private static void givenBack(Tab tab, Show show) {
    Tab.within(tab.page().locator("main"), AriaRole.LINK, "My bookings").click();
    assertThat(tab.heading("My bookings")).isFocused();
    var mine = tab.page().getByRole(AriaRole.LISTITEM).filter(with(tab.link(show.title())));
    assertThat(mine).containsText("Confirmed");
    tab.link(show.title()).click();
    tab.button("Cancel this booking").click();
    assertThat(tab.dialog()).containsText("₩306,000 goes back to your wallet at once.");
    tab.button("Yes, cancel it").click();
    assertThat(tab.heading("You gave the seats back")).isFocused();
    tab.sees("₩306,000 came back to you").hasNoViolations();
  }

  private static Locator.FilterOptions with(Locator inside) {
    return new Locator.FilterOptions().setHas(inside);
  }

  @Test
  void aDeclinedCardIsToldInWordsAndAnotherOnePays(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan();
    var booking = show.hold(fan, "[2]");
    var window = windows.of(fan).excuse("402", "/complete");
    var tab = window.open("/#/bookings/" + booking);

    tab.page().getByRole(AriaRole.RADIO, named("Test card")).check();
    tab.field("Which card?").selectOption("A card that was reported lost");
    tab.button("Pay ₩170,000").click();
    assertThat(tab.alert()).isFocused();
    assertThat(tab.alert()).containsText("The card was declined");
    assertThat(tab.alert()).containsText("It was reported lost. Nothing was taken.");
    assertThat(books.payments(fan)).containsExactly("DECLINED");
    assertThat(show.letters()).isEqualTo("AHAA");
    tab.hasNoViolations();

    tab.field("Which card?").selectOption("A card that approves");
    tab.button("Pay ₩170,000").click();
    assertThat(tab.heading("The seat is yours")).isFocused();
    assertThat(books.payments(fan)).containsExactly("DECLINED", "COMPLETED");
    assertThat(show.letters()).isEqualTo("ASAA");
    opensTheDoor(tickets(tab, 1).locator("code").innerText());
  }

  private void opensTheDoor(String code) {
    var check = "{\"code\":\"%s\"}".formatted(code);
    var checked = PageHouse.require(house.admin().post("/api/tickets/check", check), 200);
    assertThat(checked.get("firstTime").asBoolean()).isTrue();
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(part);
  }

  @Test
  void whoHasTooLittleChargesAndPaysInOnePress(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan(100_000);
    var window = windows.of(fan).excuse("402", "/api/payments");
    var tab = window.open("/#/bookings/" + show.hold(fan, "[1]"));

    tab.sees("You have ₩100,000: ₩70,000 too little. You can charge when you pay.");
    tab.button("Pay ₩170,000").click();
    assertThat(tab.alert()).containsText("Not enough points");
    tab.button("Charge ₩70,000 and pay").click();

    assertThat(tab.heading("The seat is yours")).isFocused();
    assertThat(books.transfers(fan)).containsExactly("CHARGE", "CHARGE", "USE");
    assertThat(books.wallet(fan)).isZero();
  }
}
