package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An administrator changes a line, and those who wait in it see it on the pages they have open. */
@InBrowser
class PolicyWhileTheyWaitIT {

  private static final String PAUSED =
      "The organiser has paused the line: nobody is let in just now. Your place stays.";

  private final PageHouse house = PageHouse.shared();
  private final OwnLine line = OwnLine.open(house, ONE_INSIDE);

  @Test
  void moreRoomInsideIsToldToThoseWhoAreNext(Windows windows) {
    line.comesIn();
    var anna = waits(windows);
    var between = line.come(2);
    var ben = waits(windows);
    var last = waits(windows);
    var admin = admin(windows);
    assertThat(last.number()).hasText("5");
    assertThat(admin.told("Waiting").first()).hasText("5");
    admin.hasNoViolations().fits();

    admin.field("Inside at most").fill("5");
    admin.button("Save the settings").click();

    admin.sees("Saved, and in force everywhere. Inside at most: 5");
    assertThat(anna.tab().heading("It is your turn")).isVisible();
    assertThat(ben.tab().heading("It is your turn")).isVisible();
    assertThat(last.number()).hasText("1");
    assertThat(anna.notedNumbers()).as("not loaded anew").startsWith(1);
    assertThat(ben.notedNumbers()).as("not loaded anew").startsWith(4);
    assertThat(between)
        .allSatisfy(
            each -> assertThat(standing(each).get("status").asString()).isEqualTo("ACTIVE"));
    assertThat(admin.told("Inside").first()).hasText("5");
    assertThat(admin.told("Inside").last()).hasText("of at most 5");
  }

  @Test
  void aPauseIsSaidWithItsReasonAndSoIsItsEnd(Windows windows) {
    line.comesIn();
    var anna = waits(windows);
    var admin = admin(windows);

    direct(admin, "Pause");
    admin.sees("Paused: nobody is let in.");
    anna.tab().sees(PAUSED);
    assertThat(anna.expectedWait()).hasText("unknown");
    anna.tab().hasNoViolations().fits();

    direct(admin, "Resume");
    admin.sees("It goes on.");
    assertThat(anna.tab().page().getByText(PAUSED)).hasCount(0);
    assertThat(anna.expectedWait()).not().hasText("unknown");
    assertThat(anna.tab().announced()).hasText("The line goes on.");
    assertThat(anna.notedNumbers()).as("not loaded anew").containsExactly(1);
  }

  @Test
  void whatAnotherChangedMeanwhileIsShownAndWhatWasTypedIsKept(Windows windows) {
    var admin = admin(windows);
    admin.field("Waiting at most").fill("700");
    line.set("{\"maxActive\":3}");
    admin.button("Save the settings").click();

    assertThat(admin.alert()).containsText("Somebody else changed this line meanwhile.");
    assertThat(admin.alert()).containsText("Inside at most: 1 → 3");
    assertThat(admin.alert()).isFocused();
    assertThat(admin.field("Waiting at most")).hasValue("700");
    assertThat(admin.field("Inside at most")).hasValue("3");
    assertThat(line.setting("capacity")).isNotEqualTo(700);
    admin.hasNoViolations().fits();

    admin.button("Save the settings").click();
    admin.sees("Saved, and in force everywhere. Waiting at most: 700");
    assertThat(line.setting("capacity")).isEqualTo(700);
    assertThat(line.setting("maxActive")).isEqualTo(3);
  }

  private PlaceOnPage waits(Windows windows) {
    var place = PlaceOnPage.joined(windows.of(house.fan()).open(line.address()), line);
    assertThat(place.number()).not().hasText("–");
    place.noteNumbers();
    return place;
  }

  private Tab admin(Windows windows) {
    var window = windows.of(house.known("admin@example.com")).excuse("412", line.id());
    return window.open("/ops#/queues/" + line.id());
  }

  /** Each says in numbers what it means before it is done. */
  private static void direct(Tab admin, String what) {
    admin.button(what).click();
    admin.dialog().getByRole(AriaRole.BUTTON).last().click();
  }
}
