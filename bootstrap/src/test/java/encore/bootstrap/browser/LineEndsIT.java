package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.leave;
import static encore.bootstrap.browser.PlaceOnPage.withoutStream;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import encore.bootstrap.PlaceInLine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** However a place in line ends, the page says so by itself, and what can be done now. */
@InBrowser
class LineEndsIT {

  private static final String AGAIN = "You can join again, at the end.";

  /** With the pass in the cookie, as the pages do. */
  private static final String BUY =
      """
      const [scheduleId] = given;
      const { api } = await use('kernel/api.js');
      const { bookingId } = await api.post('/api/bookings/start', { scheduleId, seatNos: [1] });
      const { paymentId } = await api.post('/api/payments', { bookingId, method: 'POINT' });
      return (await api.post(`/api/payments/${paymentId}/complete`, {})).booking.status;
      """;

  private final PageHouse house = PageHouse.shared();

  @Test
  void whoStaysTooLongInsideStandsInLineAgain(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    line.set("{\"activeTtlSeconds\":6}");
    var tab = tab(windows, line, house.fan());
    tab.button("Join the line").click();
    assertThat(tab.heading("It is your turn")).isVisible();
    assertThat(tab.by(AriaRole.TIMER, "Time left for you")).isVisible();
    tab.page().evaluate("() => { window.inside = performance.now(); }");

    tab.heading("Your time inside is over").waitFor();
    tellsTheEnd(tab, "Your time inside is over");
    // As long as the seats would have taken to open by themselves.
    tab.page().waitForFunction("() => performance.now() > window.inside + 11_000");
    assertThat(tab.heading("Your time inside is over")).isVisible();
    line.set("{\"activeTtlSeconds\":600}");
    tab.button("Join again").click();
    assertThat(tab.heading("It is your turn")).isVisible();
  }

  @Test
  void whoIsNotThereWhenItIsHisTurnHasMissedIt(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    // Known to the house, which looks each second, before the fan has joined by hand.
    line.isImpatient(Duration.ofMinutes(10), Duration.ofSeconds(1));
    var fan = house.fan();
    var window = withoutStream(windows.of(fan)).excuse("410", "tokens/me");
    var left = PlaceOnPage.joined(window.open(line.address()), line);
    assertThat(left.number()).hasText("1");
    left.tab().page().close();
    leave(inside);
    line.missesHisTurn(fan);

    var tab = window.open(line.address());
    assertThat(tab.heading("You missed your turn")).isVisible();
    tab.sees("Nobody came for the pass in time, so the next one was let in. " + AGAIN);
    tellsTheEnd(tab, "You missed your turn");
    tab.button("Join again").click();
    assertThat(tab.heading("It is your turn")).isVisible();
  }

  @Test
  void aPassThatIsCalledBackIsGoneFromThePage(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var fan = house.fan();
    var tab = insideAndStays(windows.of(fan).hurried().excuse("410", "tokens/me"), line);

    var revoked =
        house.admin().delete("/api/admin/queues/%s/passes/%s".formatted(line.id(), fan.userId()));
    assertThat(revoked.status()).isEqualTo(204);
    assertThat(tab.heading("The organiser has called your pass back")).isVisible();
    tellsTheEnd(tab, "The organiser has called your pass back");
    tab.button("Join again").click();
    assertThat(tab.heading("It is your turn")).isVisible();
  }

  @Test
  void whoIsInsideAndDoesNotWantLetsTheNextOneIn(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var tab = insideAndStays(windows.of(house.fan()), line);
    var next = line.comes();

    tab.button("I do not want to go in").click();
    assertThat(tab.dialog()).containsText("Your place is gone then, in all tabs.");
    tab.hasNoViolations();
    Tab.within(tab.dialog(), AriaRole.BUTTON, "Leave").click();
    assertThat(tab.heading("You have left the line")).isFocused();
    tab.sees(AGAIN);
    tellsTheEnd(tab, "You have left the line");
    PlaceInLine.letIn(next);
  }

  @Test
  void whenTheLineIsTakenAwayNobodyWaitsAnyMore(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    line.comesIn();
    var tab = PlaceOnPage.joined(windows.of(house.fan()).open(line.address()), line).tab();

    line.set("{\"mode\":\"OFF\"}");
    assertThat(tab.heading("Nobody has to wait")).isVisible();
    assertThat(tab.announced()).hasText("Nobody has to wait");
    tab.sees("There is no line for this concert now.").hasNoViolations().fits();
    tab.link("To the seats").click();
    tab.sees("Choose seats");
  }

  @Test
  void whoHasBoughtInAnotherTabIsThroughInThisOne(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var fan = house.fan(1_000_000);
    var window = windows.of(fan).hurried();
    var tab = insideAndStays(window, line);
    var other = window.open("/");
    assertThat(other.run(BUY, line.schedule().toString())).isEqualTo("CONFIRMED");

    assertThat(tab.heading("You are through")).isVisible();
    assertThat(tab.announced()).hasText("You are through");
    tab.sees("You have what you came for. Enjoy the show!").hasNoViolations().fits();
    tab.link("To my bookings").click();
    assertThat(tab.heading("My bookings")).isVisible();
    tab.sees("Confirmed");
  }

  private static Tab insideAndStays(Window window, OwnLine line) {
    var tab = window.open(line.address());
    tab.button("Join the line").click();
    tab.button("Stay here").click();
    assertThat(tab.heading("It is your turn")).isVisible();
    return tab;
  }

  private Tab tab(Windows windows, OwnLine line, Fan fan) {
    return windows.of(fan).excuse("410", "tokens/me").open(line.address());
  }

  private static void tellsTheEnd(Tab tab, String how) {
    assertThat(tab.announced()).hasText(how);
    tab.sees(AGAIN).hasNoViolations().fits();
    assertThat(tab.button("Join again")).isVisible();
  }
}
