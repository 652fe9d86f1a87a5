package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.leave;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Who is let in is taken along to the seats after ten seconds, unless he is about something else.
 */
@InBrowser
class LetInIT {

  private static final int LONGER_MILLIS = 15_000;

  private final PageHouse house = PageHouse.shared();
  private final OwnLine line = OwnLine.open(house, ONE_INSIDE);

  @Test
  void whoDoesNothingIsTakenAlong(Windows windows) {
    var tab = letIn(windows.of(house.fan()));
    tab.page().clock().runFor(LONGER_MILLIS);
    tab.page().waitForURL("**/#/concerts/" + line.id());
  }

  @Test
  void whoIsAskedWhetherHeWantsToLeaveIsLeftInPeace(Windows windows) {
    var tab = letIn(windows.of(house.fan()));
    tab.button("I do not want to go in").click();
    tab.page().clock().runFor(LONGER_MILLIS);

    assertThat(tab.dialog()).isVisible();
    tab.button("No, go back").click();
    tab.page().clock().runFor(LONGER_MILLIS);
    assertThat(tab.heading("It is your turn")).isVisible();
    assertThat(tab.button("Stay here")).isHidden();
  }

  @Test
  void whoHasLeftIsNotPulledBack(Windows windows) {
    var tab = letIn(windows.of(house.fan()));
    tab.button("I do not want to go in").click();
    tab.button("Leave").click();
    assertThat(tab.heading("You have left the line")).isVisible();

    tab.page().clock().runFor(LONGER_MILLIS);
    assertThat(tab.heading("You have left the line")).isVisible();
  }

  @Test
  void whoJoinsByHandIsNotJoinedAgainByTheTimer(Windows windows) {
    line.comesIn();
    var window = windows.of(house.fan()).excuse("503", "/queue/tokens");
    var joins = Detour.once(Detour::full);
    window.context().route("**/api/queue/tokens", joins);
    var tab = window.open(line.address());
    tab.page().clock().install();
    tab.button("Join the line").click();
    tab.sees("The line is full");

    tab.button("Join the line").click();
    assertThat(tab.heading("You are in line")).isVisible();
    tab.page().clock().runFor(LONGER_MILLIS);
    assertThat(joins.count()).isEqualTo(2);
  }

  /** The clock of the page is the test's from here on. */
  private Tab letIn(Window window) {
    var inside = line.comesIn();
    var tab = window.open(line.address());
    PlaceOnPage.joined(tab, line);
    tab.page().clock().install();
    leave(inside);
    assertThat(tab.heading("It is your turn")).isVisible();
    assertThat(tab.button("Stay here")).isVisible();
    return tab;
  }
}
