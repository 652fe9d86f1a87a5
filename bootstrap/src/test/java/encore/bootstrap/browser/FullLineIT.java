package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.leave;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import encore.bootstrap.PlaceInLine;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who comes to a line that takes nobody: for now, or for good. */
@InBrowser
class FullLineIT {

  private static final String ROOM_FOR_ONE =
      """
      {"mode":"ALWAYS","maxActive":1,"capacity":1,"showUpSeconds":600,"silentAfterSeconds":600}
      """;

  private final PageHouse house = PageHouse.shared();

  @Test
  void whoFindsItFullNeedOnlyWait(Windows windows) {
    var line = OwnLine.open(house, ROOM_FOR_ONE);
    line.comesIn();
    var first = line.comes();
    var tab = tabOfSomebody(windows, line);
    tab.button("Join the line").click();
    assertThat(full(tab)).containsText("The line is full");
    assertThat(full(tab)).containsText("It takes nobody more for now.");
    assertThat(full(tab)).containsText(Pattern.compile("We try again in \\d seconds?\\."));
    assertThat(tab.announced()).hasText("The line is full");
    tab.hasNoViolations().fits();

    leave(first);
    assertThat(tab.heading("You are in line")).isVisible();
    assertThat(new PlaceOnPage(tab, line).number()).hasText("1");
  }

  @Test
  void whoStopsTryingTriesWhenHeWants(Windows windows) {
    var line = OwnLine.open(house, ROOM_FOR_ONE);
    line.comesIn();
    var first = line.comes();
    var tab = tabOfSomebody(windows, line);
    tab.button("Join the line").click();
    tab.button("Stop trying").click();
    assertThat(tab.button("Try now")).isFocused();
    assertThat(full(tab)).not().containsText("We try again");
    assertThat(tab.button("Stop trying")).hasCount(0);
    tab.hasNoViolations().fits();

    leave(first);
    tab.press("Enter");
    assertThat(tab.heading("You are in line")).isVisible();
  }

  @Test
  void aLineThatClosesTakesNobodyAndLetsInWhoWaits(Windows windows) {
    var line = OwnLine.open(house, ROOM_FOR_ONE);
    var inside = line.comesIn();
    var waits = line.comes();
    var admin = house.admin();
    PageHouse.require(admin.post("/api/admin/queues/%s/drain".formatted(line.id()), ""), 200);
    var tab = tabOfSomebody(windows, line);
    tab.button("Join the line").click();

    assertThat(tab.alert()).containsText("The line takes nobody any more");
    assertThat(tab.alert())
        .containsText("Who waits already is still let in, but nobody can join any more.");
    assertThat(Tab.within(tab.alert(), AriaRole.LINK, "Other concerts")).isVisible();
    tab.hasNoViolations().fits();
    leave(inside);
    PlaceInLine.letIn(waits);
  }

  private Tab tabOfSomebody(Windows windows, OwnLine line) {
    return windows.of(house.fan()).excuse("queue/tokens").open(line.address());
  }

  private static Locator full(Tab tab) {
    return tab.page().locator("[data-code=QUEUE_FULL]");
  }
}
