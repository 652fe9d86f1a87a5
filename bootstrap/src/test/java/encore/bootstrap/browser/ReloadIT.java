package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reload, a second tab, an answer that is lost, a wrong clock: none of them costs anything. */
@InBrowser
class ReloadIT {

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());

  @Test
  void whatIsPickedIsStillPicked(Windows windows) {
    var show = Show.of(house, 2, 4);
    var hall = Hall.of(windows.fresh(), show).pick(1, 2).pick(2, 3);
    hall.tab().reload();

    hall.looks(1, 2, "picked by you").looks(2, 3, "picked by you");
    hall.tab().sees("2 seats, ₩310,000");
    assertThat(show.letters()).isEqualTo("AAAAAAAA");
  }

  @Test
  void aHoldIsTheSameAfterAReloadAndInASecondTab(Windows windows) {
    var show = Show.of(house, 2, 4);
    var fan = house.fan(200_000);
    var window = windows.of(fan);
    var hall = Hall.of(window, show).pick(1, 2).hold();
    var tab = hall.tab();
    assertThat(tab.heading("Your seat is waiting")).isVisible();
    tab.reload();
    assertThat(tab.heading("Your seat is waiting")).isVisible();
    tellsTheTime(tab, fan);

    var other = Hall.of(window, show).looks(1, 2, "held by you");
    assertThat(other.tab().heading("You hold row 1 seat 2")).isVisible();
    tellsTheTime(other.tab(), fan);
    other.tab().link("Go and pay").click();
    assertThat(other.tab().heading("Your seat is waiting")).isFocused();
    assertThat(books.bookings(fan)).containsExactly("HELD");

    other.tab().button("Pay ₩170,000").click();
    assertThat(other.tab().heading("The seat is yours")).isVisible();
    assertThat(tab.heading("The seat is yours")).isVisible();
    assertThat(books.transfers(fan)).containsExactly("CHARGE", "USE");
  }

  @Test
  void aPaymentThatWasBegunGoesOnAfterAReload(Windows windows) {
    var fan = house.fan(200_000);
    var tab = payingWith(windows, fan, Detour.once(_ -> {}), "[1]");
    assertThat(books.payments(fan)).containsExactly("READY");
    tab.reload();

    assertThat(tab.heading("You have begun to pay")).isVisible();
    tab.hasNoViolations();
    tab.button("Pay ₩170,000").click();
    assertThat(tab.heading("The seat is yours")).isFocused();
    assertThat(books.payments(fan)).containsExactly("COMPLETED");
    assertThat(books.transfers(fan)).containsExactly("CHARGE", "USE");
    assertThat(books.wallet(fan)).isEqualTo(30_000);
  }

  @Test
  void aPaymentWhoseAnswerWasCutOffByAReloadIsPaidOnce(Windows windows) {
    var fan = house.fan(400_000);
    var tab = payingWith(windows, fan, Detour.once(Route::fetch), "[2]");
    tab.reload();

    assertThat(tab.heading("The seat is yours")).isVisible();
    assertThat(books.transfers(fan)).containsExactly("CHARGE", "USE");
    assertThat(books.wallet(fan)).isEqualTo(230_000);
  }

  /** Has pressed the button; the second step of paying is on its way. */
  private Tab payingWith(Windows windows, Fan fan, Detour completing, String seat) {
    var show = Show.of(house, 1, 4);
    var window = windows.of(fan);
    window.context().route("**/complete", completing);
    var tab = window.open("/#/bookings/" + show.hold(fan, seat));
    tab.button("Pay ₩170,000").click();
    tab.page().waitForCondition(() -> completing.count() == 1);
    return tab;
  }

  @Test
  void theSameChargeAgainAfterAReloadIsNotASecondOne(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan);
    var detour = Detour.once(Route::fetch);
    window.context().route("**/balance/charge", detour);
    var tab = window.open("/#/wallet");
    charge(tab, "50,000");
    tab.page().waitForCondition(() -> detour.count() == 1);
    assertThat(books.wallet(fan)).isEqualTo(50_000);
    tab.reload();
    charge(tab, "50,000");

    tab.sees("₩50,000 had been added already, before the page was loaded anew.");
    assertThat(books.transfers(fan)).containsExactly("CHARGE");
    assertThat(books.wallet(fan)).isEqualTo(50_000);
    charge(tab, "50,000");
    tab.sees("₩50,000 was added.");
    assertThat(books.transfers(fan)).as("another wish").containsExactly("CHARGE", "CHARGE");
  }

  private static void charge(Tab tab, String won) {
    tab.field("Amount in won").fill(won);
    tab.button("Charge").click();
  }

  @ParameterizedTest
  @ValueSource(longs = {600_000, -600_000})
  void aPhoneThatIsTenMinutesOffCountsAHoldDownRight(long off, Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan();
    var booking = show.hold(fan, "[4]");
    var window = windows.of(fan);
    window
        .context()
        .addInitScript("{ const now = Date.now; Date.now = () => now() + (%d); }".formatted(off));
    var tab = window.open("/#/bookings/" + booking);
    tellsTheTime(tab, fan);
    assertThat(tab.button("Pay ₩170,000")).isVisible();

    tab.go(show.address());
    assertThat(tab.heading("You hold row 1 seat 4")).isVisible();
    tellsTheTime(tab, fan);
  }

  /** What the page counts is what the database has, give or take a moment. */
  private void tellsTheTime(Tab tab, Fan fan) {
    var timer = tab.page().getByRole(AriaRole.TIMER);
    assertThat(timer).hasText(BuyingByMouseIT.NEARLY_FIVE_MINUTES);
    var shown = timer.innerText().split(":");
    var seconds = Long.parseLong(shown[0]) * 60 + Long.parseLong(shown[1]);
    assertThat(seconds).isCloseTo(books.secondsLeft(fan), Offset.offset(3L));
  }
}
