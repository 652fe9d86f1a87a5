package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A concert that is there is changed by two at once, and taken off. */
@InBrowser
class ConcertDeskIT {

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);

  @Test
  void whoComesSecondIsShownBothAndLosesNothing(Windows windows) {
    var show = Show.of(house, 1, 2);
    var window = operator.window(windows).excuse("412", show.concert());
    var mine = window.open("/ops#/catalogue/" + show.concert());
    var theirs = operator.opens(windows, "#/catalogue/" + show.concert());
    mine.field("Venue").fill("Club Mine");
    theirs.field("Venue").fill("Club Theirs");
    theirs.button("Save").click();
    theirs.sees("Saved.").hasNoViolations().fits();

    mine.button("Save").click();
    assertThat(mine.dialog()).containsText("Nothing is saved yet.");
    assertThat(mine.dialog().locator("tbody")).containsText("Club Theirs");
    mine.hasNoViolations().fits();
    Operator.agrees(mine, "Close");
    assertThat(mine.field("Venue")).hasValue("Club Mine");
    assertThat(venue(show)).isEqualTo("Club Theirs");

    mine.button("Save").click();
    Operator.agrees(mine, "Save mine");
    mine.sees("Saved.").hasNoViolations().fits();
    assertThat(venue(show)).isEqualTo("Club Mine");
    assertThat(house.visitor().get("/api/concerts/" + show.concert()).body()).contains("Club Mine");
  }

  private String venue(Show show) {
    return operator.text("SELECT venue FROM concert WHERE id = :id::uuid", show.concert());
  }

  @Test
  void aConcertGoesOnceSomebodyIsSureAndNobodyHasBooked(Windows windows) {
    var booked = Show.of(house, 1, 2);
    booked.hold(house.fan(), "[1]");
    var free = Show.of(house, 1, 2);
    var tab =
        operator
            .window(windows)
            .excuse("409", booked.concert())
            .open("/ops#/catalogue/" + booked.concert());
    takesOff(tab, "Take it off");
    assertThat(tab.alert()).isVisible();
    tab.hasNoViolations().fits();
    assertThat(venue(booked)).isEqualTo("Club Sori");

    tab.go("/ops#/catalogue/" + free.concert());
    takesOff(tab, "No, go back");
    assertThat(venue(free)).isEqualTo("Club Sori");
    takesOff(tab, "Take it off");
    tab.sees(free.title() + " is off the programme.").hasNoViolations().fits();
    assertThat(venue(free)).isEmpty();
    assertThat(house.visitor().get("/api/concerts/" + free.concert()).status()).isEqualTo(404);
  }

  private static void takesOff(Tab tab, String answer) {
    tab.button("Take it off").click();
    assertThat(tab.dialog()).containsText("This cannot be undone.");
    Operator.agrees(tab, answer);
  }
}
