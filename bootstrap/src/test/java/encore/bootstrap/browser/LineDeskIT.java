package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.SOON;
import static encore.bootstrap.browser.OwnLine.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import encore.bootstrap.Visitor;
import encore.testing.servers.Await;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an administrator does with a line by hand: passes, who comes in, settings. */
@InBrowser
class LineDeskIT {

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);

  @Test
  void aPassIsCalledBackAndTheNextComesIn(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    var next = line.comes();
    var tab = operator.opens(windows, "#/queues/" + line.id());
    var pass = passOf(inside, tab);
    pass.getByRole(AriaRole.BUTTON).click();
    assertThat(tab.dialog()).containsText("is refused everywhere within a second");
    tab.hasNoViolations();
    Operator.agrees(tab, "No, go back");
    assertThat(status(inside)).isEqualTo("ACTIVE");

    pass.getByRole(AriaRole.BUTTON).click();
    Operator.agrees(tab, "Call back");
    assertThat(tab.focused()).hasText("called back");
    assertThat(tab.announced()).hasText(Pattern.compile("Pass [\\d,]+ was called back\\."));
    Await.until("the next is inside", SOON, () -> status(next).equals("ACTIVE"));
    assertThat(passes(line)).startsWith("REVOKED");
    assertThat(operator.deeds("queue/" + line.id()))
        .contains("QUEUE_PASSES_REVOKED admin@example.com");
    tab.button("Look again").click();
    assertThat(passOf(next, tab).getByRole(AriaRole.BUTTON)).isVisible();
    assertThat(pass.getByRole(AriaRole.BUTTON)).hasCount(0);
    tab.hasNoViolations().fits();
  }

  private static Locator passOf(Visitor guest, Tab tab) {
    var userId = guest.get("/api/users/me").json().get("userId").asString();
    var his = new Locator.FilterOptions().setHasText(userId);
    return tab.page().locator("tbody tr").filter(his);
  }

  private static String status(Visitor guest) {
    return standing(guest).path("status").asString("gone");
  }

  private String passes(OwnLine line) {
    return operator.text(
        """
        SELECT coalesce(end_reason, 'LIVE') FROM admission_pass
         WHERE concert_id = :id::uuid ORDER BY admitted_at
        """,
        line.id());
  }

  @Test
  void aPausedLineLetsInThoseWhomSomebodyLetsIn(Windows windows) {
    var line = OwnLine.open(house, "{\"mode\":\"ALWAYS\",\"flow\":\"PAUSED\",\"maxActive\":100}");
    var waiting = line.come(3);
    var tab = operator.opens(windows, "#/queues/" + line.id());
    var count = tab.field("How many to let in by hand");
    count.fill("0");
    tab.button("Let them in").click();
    assertThat(Operator.fault(tab, count)).hasText("A whole number from 1 to 100,000.");
    assertThat(count).isFocused();
    tab.hasNoViolations().fits();
    count.fill("2");
    tab.button("Let them in").click();
    assertThat(tab.dialog()).containsText("Up to 2 of the 3 who wait");
    Operator.agrees(tab, "Let them in");

    tab.sees("Up to 2 more are let in as soon as there is room.");
    Await.until("the second is inside", SOON, () -> status(waiting.get(1)).equals("ACTIVE"));
    assertThat(tab.told("Inside").first()).hasText("2");
    assertThat(status(waiting.get(0))).isEqualTo("ACTIVE");
    assertThat(status(waiting.get(2))).isEqualTo("WAITING");
    tab.hasNoViolations().fits();
  }

  @Test
  void aSettingThatCannotBeIsRefusedAtItsFieldAndNoneIsSaved(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var capacity = line.setting("capacity");
    var tab = operator.window(windows).excuse("400", line.id()).open("/ops#/queues/" + line.id());
    var most = tab.field("Inside at most");
    tab.field("Waiting at most").fill("700");
    most.fill("many");
    tab.button("Save the settings").click();
    assertThat(Operator.fault(tab, most)).hasText("A whole number is needed.");
    assertThat(most).isFocused();

    most.fill("0");
    tab.button("Save the settings").click();
    assertThat(Operator.fault(tab, most)).not().hasText("A whole number is needed.");
    assertThat(tab.alert()).hasText("Nothing was saved. Correct what is marked.");
    assertThat(most).hasAttribute("aria-invalid", "true");
    tab.hasNoViolations().fits();
    assertThat(line.setting("capacity")).isEqualTo(capacity);
    assertThat(line.setting("maxActive")).isEqualTo(1);

    most.fill("2");
    tab.button("Save the settings").click();
    tab.sees("Saved, and in force everywhere.");
    assertThat(line.setting("maxActive")).isEqualTo(2);
    assertThat(line.setting("capacity")).isEqualTo(700);
  }

  /** Everybody at once is meant, or it is a slip. */
  @Test
  void turningALineOffIsAskedTwice(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    line.comesIn();
    var tab = operator.opens(windows, "#/queues/" + line.id());
    tab.field("Mode").selectOption("OFF");
    tab.button("Save the settings").click();
    assertThat(tab.dialog()).containsText("everybody goes straight to the seats");
    tab.hasNoViolations();
    Operator.agrees(tab, "No, go back");
    assertThat(mode(line)).isEqualTo("ALWAYS");

    tab.button("Save the settings").click();
    Tab.within(tab.dialog(), AriaRole.BUTTON, "Save the settings").click();
    tab.sees("Saved, and in force everywhere. Mode: Off").hasNoViolations().fits();
    assertThat(mode(line)).isEqualTo("OFF");
  }

  private String mode(OwnLine line) {
    return operator.text("SELECT mode FROM queue_line WHERE concert_id = :id::uuid", line.id());
  }
}
