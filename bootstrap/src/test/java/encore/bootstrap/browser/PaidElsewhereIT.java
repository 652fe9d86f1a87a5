package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A question that is still open while the booking has become another one, on a phone or beside. */
@InBrowser
class PaidElsewhereIT {

  private final PageHouse house = PageHouse.shared();
  private final Books books = new Books(house.database());

  @Test
  void whoLetsAHoldGoThatIsPaidForMeanwhileKeepsHisTickets(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan(200_000);
    var booking = show.hold(fan, "[1]");
    var tab = windows.of(fan).open("/#/bookings/" + booking);
    tab.button("Give the seats back").click();
    assertThat(tab.dialog()).containsText("Nothing was paid.");

    house.pay(fan, booking);
    tab.button("Yes, give them back").click();

    assertThat(tab.heading("The seat is yours")).isFocused();
    assertThat(tab.page().locator("main code")).hasText(BuyingByMouseIT.CODE);
    assertThat(books.bookings(fan)).containsExactly("CONFIRMED");
    assertThat(books.payments(fan)).containsExactly("COMPLETED");
    assertThat(show.letters()).isEqualTo("SAAA");
  }

  @Test
  void whatIsPaidForInAnotherTabIsAskedAboutNoMore(Windows windows) {
    var fan = house.fan(200_000);
    var address = "/#/bookings/" + Show.of(house, 1, 4).hold(fan, "[1]");
    var window = windows.of(fan);
    var tab = window.open(address);
    tab.button("Give the seats back").click();
    assertThat(tab.dialog()).isVisible();

    window.open(address).button("Pay ₩170,000").click();

    assertThat(tab.dialog()).isHidden();
    assertThat(tab.heading("The seat is yours")).isFocused();
    assertThat(books.bookings(fan)).containsExactly("CONFIRMED");
  }

  @Test
  void aPageThatIsLeftTakesItsQuestionAlong(Windows windows) {
    var fan = house.fan();
    var tab = windows.of(fan).open("/#/bookings");
    tab.go("/#/bookings/" + Show.of(house, 1, 4).hold(fan, "[1]"));
    tab.button("Give the seats back").click();
    assertThat(tab.dialog()).isVisible();

    tab.page().goBack();

    assertThat(tab.heading("My bookings")).isFocused();
    assertThat(tab.dialog()).isHidden();
    assertThat(books.bookings(fan)).containsExactly("HELD");
  }
}
