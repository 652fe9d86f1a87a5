package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Counting changes nothing; what is done is as much as was said, and on record. */
@InBrowser
class RunbooksIT {

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);

  @Test
  void aLineIsBegunAnewOnceSomebodyIsSure(Windows windows) {
    var line = OwnLine.open(house, OwnLine.ONE_INSIDE);
    var inside = line.comesIn();
    var before = epoch(line);
    var tab = operator.opens(windows, "#/runbooks?open=line");
    card(tab).getByLabel("Concert").selectOption(line.id());
    tab.button("Count first").click();
    tab.sees("1 inside would stay.").hasNoViolations().fits();
    tab.button("Do it").click();
    assertThat(tab.dialog()).containsText("1 inside would stay.");
    Operator.agrees(tab, "No, go back");
    assertThat(epoch(line)).isEqualTo(before);
    assertThat(operator.deeds("queue/" + line.id())).noneMatch(deed -> deed.contains("REBUILT"));

    tab.button("Do it").click();
    Operator.agrees(tab, "Do it");
    tab.sees("Begun anew, with 1 inside.").hasNoViolations().fits();
    assertThat(Long.parseLong(epoch(line))).isGreaterThan(Long.parseLong(before));
    assertThat(OwnLine.standing(inside).get("status").asString()).isEqualTo("ACTIVE");
    assertThat(operator.deeds("queue/" + line.id())).contains("QUEUE_REBUILT admin@example.com");
    tab.go("/ops#/audit?subject=queue/" + line.id());
    tab.sees("Line begun anew").sees("you").hasNoViolations().fits();
  }

  private String epoch(OwnLine line) {
    return operator.text(
        "SELECT epoch::text FROM queue_line WHERE concert_id = :id::uuid", line.id());
  }

  @Test
  void eventsOfSomeTimeAreSentAgainAfterTheyWereCounted(Windows windows) {
    var fan = house.fan(10_000);
    house.charge(fan, 10_000);
    // Nobody sends any in this house: these are the only ones that could be sent again.
    operator.forge(
        "UPDATE outbox SET published_at = app_now() WHERE aggregateid = :id", fan.userId());
    var tab = operator.opens(windows, "#/runbooks?open=outbox");
    tab.field("Written since").fill(Operator.moment(Instant.now().minus(Duration.ofHours(1))));
    tab.field("Topic").selectOption("wallet-events");
    tab.button("Count first").click();
    tab.sees("2 events would be sent again.").hasNoViolations().fits();
    assertThat(waiting(fan)).isEqualTo("0");

    tab.button("Do it").click();
    Operator.agrees(tab, "Do it");
    tab.sees("2 events are sent again.").hasNoViolations().fits();
    assertThat(waiting(fan)).isEqualTo("2");
    assertThat(operator.deeds("outbox")).contains("EVENTS_RESENT admin@example.com");
    tab.button("Count first").click();
    tab.sees("There is nothing to do.");
  }

  private String waiting(Fan fan) {
    return operator.text(
        "SELECT count(*)::text FROM outbox WHERE aggregateid = :id AND published_at IS NULL",
        fan.userId());
  }

  @Test
  void whatCannotBeIsSaidAtItsFieldAndNothingIsDone(Windows windows) {
    var window = operator.window(windows).excuse("400", "/outbox/retry");
    var tab = window.open("/ops#/runbooks?open=outbox");
    var since = tab.field("Written since");
    since.fill(Operator.moment(Instant.now().minus(Duration.ofDays(20))));
    tab.button("Count first").click();
    assertThat(Operator.fault(tab, since)).not().isEmpty();
    assertThat(since).isFocused();
    assertThat(since).hasAttribute("aria-invalid", "true");
    assertThat(tab.button("Do it")).hasCount(0);
    tab.hasNoViolations().fits();

    since.fill(Operator.moment(Instant.now().minus(Duration.ofMinutes(2))));
    tab.button("Count first").click();
    assertThat(since).not().hasAttribute("aria-invalid", "true");
    tab.sees("There is nothing to do.");
  }

  /** The one that is open. */
  private static Locator card(Tab tab) {
    return tab.page().locator("details[open]");
  }
}
