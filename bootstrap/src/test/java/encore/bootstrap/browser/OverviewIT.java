package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that is looked at: its numbers are the house's, and go on while it is open. */
@InBrowser
class OverviewIT {

  private static final List<String> PICTURES =
      List.of(
          "Requests",
          "Latency",
          "Database connections",
          "People in line",
          "Age of the outbox",
          "Heap",
          "Garbage collection");

  /** Anything at all: nothing but its lines is drawn there. */
  private static final String IS_DRAWN =
      """
      canvas => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
        copy.drawImage(canvas, 0, 0);
        return copy.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
      }
      """;

  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);

  @Test
  void whatIsSoldIsCountedWhileSomebodyLooks(Windows windows) {
    var show = Show.of(house, 1, 4);
    var buyer = new Deeds(house, house.fan(400_000));
    var before = house.admin().get("/api/admin/stats/summary").json();
    var sold = before.at("/seats/sold").asLong();
    var revenue = before.get("revenue").asLong();
    var tab = operator.window(windows).hurried().open("/ops");
    assertThat(tab.told("Seats sold").first()).hasText(number(sold));

    buyer.pays(buyer.holds(show.schedule(), List.of(2, 3)));

    assertThat(tab.told("Seats sold").first()).hasText(number(sold + 2));
    assertThat(tab.told("Revenue").first()).hasText("₩" + number(revenue + 340_000));
    assertThat(tab.told("Paid twice, or for nothing").last())
        .hasText("in the last hour: none, as it must be");
    assertThat(show.letters()).isEqualTo("ASSA");
  }

  @Test
  void eachPictureOfTheMachineIsDrawnAndStandsInATable(Windows windows) {
    var tab = operator.window(windows).hurried().open("/ops");
    for (var name : PICTURES) {
      var picture = picture(tab, name);
      tab.page().waitForCondition(() -> isDrawn(picture));
      picture.locator("summary").click();
      assertThat(picture.locator("tbody tr").nth(1)).isVisible();
    }
    for (var name : List.of("Requests", "Latency", "Database connections", "Heap")) {
      assertThat(picture(tab, name).locator("tbody td").first()).hasText(Pattern.compile("\\d"));
    }
    tab.sees("The pool has").sees("As of").hasNoViolations().fits();
  }

  private static Locator picture(Tab tab, String name) {
    var head = new Locator.FilterOptions().setHas(tab.heading(name));
    return tab.page().locator("encore-sparkline").filter(head);
  }

  private static boolean isDrawn(Locator picture) {
    var canvas = picture.locator("canvas");
    return canvas.count() == 1 && (boolean) canvas.evaluate(IS_DRAWN);
  }

  /** An alarm that only one of them has is one that somebody counts on in vain. */
  @Test
  void itsRulesAreThoseOfPrometheus(Windows windows) throws IOException {
    var tab = operator.window(windows).hurried().open("/ops");
    tab.page().getByText("All rules").first().click();
    var rules = tab.page().locator(".watch details tbody th code");
    assertThat(rules.first()).isVisible();

    var alerts = Files.readString(Path.of("../docs/observability/alerts.yml"));
    var named = ALERT.matcher(alerts).results().map(found -> found.group(1));
    assertThat(rules.allTextContents())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(named, Stream.of("PostgresAway")).toList());
    tab.hasNoViolations().fits();
  }

  @Test
  void aHouseThatDoesNotAnswerIsSaidUntilItDoes(Windows windows) {
    var window = operator.window(windows).hurried().excuse("503", "/actuator/prometheus");
    var tab = window.open("/ops");
    var verdict = tab.page().locator(".wellness");
    assertThat(verdict).containsText("As of");

    window.context().route("**/actuator/prometheus", Detour.always(Detour::busy));
    assertThat(verdict).containsText("The house has not been reached since");
    assertThat(verdict).hasAttribute("data-kind", "bad");
    tab.hasNoViolations().fits();
    window.context().unroute("**/actuator/prometheus");

    assertThat(verdict).not().containsText("The house has not been reached since");
  }

  private static String number(long n) {
    return String.format(Locale.UK, "%,d", n);
  }
}
