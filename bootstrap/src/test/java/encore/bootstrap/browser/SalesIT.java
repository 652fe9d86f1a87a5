package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.wire.Request;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was sold and is held: found, taken back, let in at the door, and on record. */
@InBrowser
class SalesIT {

  private static final Pattern CODE = Pattern.compile("<figcaption>([A-Za-z0-9_-]{64})<");

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);
  private final Books books = new Books(house.database());
  private final Show show = Show.of(house, 1, 4);

  @Test
  void aHoldIsSeenToEndAndTakenBack(Windows windows) {
    var fan = house.fan();
    var booking = show.hold(fan, "[2,3]");
    var tab = operator.opens(windows, "#/holds");
    var row = tab.page().locator("[data-hold='%s']".formatted(booking));
    assertThat(row).containsText("2, 3");
    assertThat(row).containsText(show.title());
    assertThat(row.locator("encore-countdown")).hasText(Pattern.compile("4:\\d\\d"));
    tab.hasNoViolations().fits();

    tab.go("/ops#/sold?status=HELD&buyerId=" + fan.userId());
    tab.link(show.title()).click();
    takesBack(tab, "The hall was double-booked.");
    tab.sees("Taken back. 2 seats are free again.").hasNoViolations().fits();
    assertThat(show.letters()).isEqualTo("AAAA");
    assertThat(books.bookings(fan)).containsExactly("CANCELLED");
    tab.link("What was done with it").click();
    tab.sees("Booking taken back");
    tab.page().getByText("Details").first().click();
    tab.sees("The hall was double-booked.").hasNoViolations().fits();
    assertThat(operator.deeds("booking/" + booking))
        .containsExactly("BOOKING_CANCELLED admin@example.com");
    tab.go("/ops#/holds");
    assertThat(tab.page().getByText("Looking…")).hasCount(0);
    assertThat(row).hasCount(0);
  }

  @Test
  void whatWasPaidComesBackWithTheSeats(Windows windows) {
    var buyer = new Deeds(house, house.fan(500_000));
    buyer.pays(buyer.holds(show.schedule(), List.of(1, 4)));
    assertThat(books.wallet(buyer.who())).isEqualTo(160_000);
    var tab = operator.opens(windows, "#/sold");
    tab.field("Concert").selectOption(show.concert());
    tab.button("Show").click();
    tab.field("Date").selectOption(show.schedule());
    tab.field("Status").selectOption("CONFIRMED");
    tab.button("Show").click();
    assertThat(tab.page().locator(".lines li")).hasCount(1);
    tab.hasNoViolations().fits();
    tab.link(show.title()).click();

    takesBack(tab, "The singer is ill.");
    tab.sees("Taken back. ₩340,000 is returned to the buyer.").hasNoViolations().fits();
    assertThat(show.letters()).isEqualTo("AAAA");
    assertThat(books.wallet(buyer.who())).isEqualTo(500_000);
    assertThat(books.transfers(buyer.who())).containsExactly("CHARGE", "USE", "REFUND");
    assertThat(tab.button("Take this booking back")).hasCount(0);
  }

  private static void takesBack(Tab tab, String reason) {
    tab.button("Take this booking back").click();
    tab.hasNoViolations();
    Operator.asked(tab, "Reason").fill(reason);
    Operator.agrees(tab, "Take it back");
  }

  @Test
  void aTicketLetsInOnceAndATakenBackOneNever(Windows windows) {
    var buyer = new Deeds(house, house.fan(500_000));
    var booking = buyer.holds(show.schedule(), List.of(1));
    buyer.pays(booking);
    var ticket = house.visitor(buyer.who()).get("/api/bookings/" + booking + "/ticket").body();
    var code = CODE.matcher(ticket).results().findFirst().orElseThrow().group(1);
    var window = operator.window(windows).excuse("404", "/api/tickets/check");
    var tab = window.open("/ops#/sold/check");

    checks(tab, code, "valid", "Valid: let them in");
    assertThat(entries(booking)).isEqualTo("1");
    checks(tab, code, "used", "Already used");
    assertThat(entries(booking)).isEqualTo("1");
    takenBack(booking);
    checks(tab, code, "cancelled", "Its booking was cancelled.");
    checks(tab, "nobody has this", "unknown", "No ticket has this code.");
  }

  private static void checks(Tab tab, String code, String verdict, String words) {
    tab.field("Ticket code").fill(code);
    tab.press("Enter");
    assertThat(tab.page().locator("[data-verdict=%s]".formatted(verdict))).containsText(words);
    assertThat(tab.field("Ticket code")).isFocused();
    tab.hasNoViolations().fits();
  }

  private void takenBack(String booking) {
    var admin = Theatre.of(house).admin();
    var wish = Request.of("DELETE", "/api/admin/bookings/" + booking, "{\"reason\":\"A test.\"}");
    admin.done(wish.keyed(UUID.randomUUID().toString()));
  }

  private String entries(String booking) {
    return operator.text(
        "SELECT count(*)::text FROM ticket_check WHERE booking_id = :id::uuid", booking);
  }

  @Test
  void theTrailNamesWhoDidWhatAndGoesOn(Windows windows) {
    var admin = Theatre.of(house).admin();
    var seats = "/api/admin/schedules/" + show.schedule() + "/seats/";
    for (int turn = 1; turn <= 11; turn++) {
      var wish = "{\"seatNos\":[1],\"reason\":\"Turn %d.\"}".formatted(turn);
      admin.post(seats + "block", wish);
      admin.post(seats + "unblock", wish);
    }
    var tab = operator.opens(windows, "#/audit");
    tab.field("To what").fill("schedule/" + show.schedule());
    tab.button("Show").click();
    var lines = tab.page().locator(".lines li");
    assertThat(lines).hasCount(20);
    assertThat(lines.first()).containsText("Seats put back");
    assertThat(lines.first()).containsText("you");
    lines.first().locator("summary").click();
    tab.sees("Turn 11.").hasNoViolations().fits();

    tab.button("Show more").click();
    assertThat(lines).hasCount(23);
    assertThat(lines.last()).containsText("Date added");
    assertThat(tab.button("Show more")).hasCount(0);
    tab.hasNoViolations().fits();
    assertThat(operator.deeds("schedule/" + show.schedule())).hasSize(23);
  }
}
