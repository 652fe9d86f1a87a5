package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.leave;
import static encore.bootstrap.browser.OwnLine.standing;
import static encore.bootstrap.browser.PlaceOnPage.withoutStream;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import encore.bootstrap.LocalServers;
import encore.bootstrap.PlaceInLine;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A line that does not go as it should says why, and goes on without anybody's doing. */
@InBrowser
class LineHeldUpIT {

  private static final String SOLD_OUT =
      "All seats are sold just now. Should one come back, the first in line go in.";
  private static final String FEW =
      "Few seats are left, and others are choosing. It goes on as seats come free.";
  private static final String SLOW =
      "Fewer go in for a moment, so that those inside are served well.";

  private final PageHouse house = PageHouse.shared();

  @Test
  void whenAllIsSoldWhoWaitsIsToldAndASeatThatComesBackIsHis(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    var place = PlaceOnPage.joined(windows.of(house.fan()).open(line.address()), line);
    var tab = place.tab();
    assertThat(place.chance()).not().hasText("unlikely: probably sold out before your turn");

    var press = house.fan();
    line.gives(press, "[1,2,3,4,5,6,7,8,9,10,11]");
    var last = line.gives(press, "[12]");
    heldUpBy(tab, SOLD_OUT);
    assertThat(place.chance()).hasText("unlikely: probably sold out before your turn");
    assertThat(place.expectedWait()).hasText("unknown");
    assertThat(place.number()).hasText("1");
    nobodyCanJoin(windows, line);

    var back = house.admin().delete("/api/admin/bookings/" + last, "{\"reason\":\"not coming\"}");
    PageHouse.require(back, 200);
    heldUpBy(tab, FEW);
    assertThat(place.expectedWait()).not().hasText("unknown");
    leave(inside);
    assertThat(tab.heading("It is your turn")).isVisible();
  }

  private void nobodyCanJoin(Windows windows, OwnLine line) {
    var tab = windows.of(house.fan()).excuse("409", "queue/tokens").open(line.address());
    tab.button("Join the line").click();
    assertThat(tab.alert()).containsText("All seats are sold, so there is nothing to wait for.");
    assertThat(Tab.within(tab.alert(), AriaRole.LINK, "Other concerts")).isVisible();
    tab.hasNoViolations().fits();
  }

  @Test
  void whoWasSilentIsToldThatOthersWentFirstAndStandsWhereHeStood(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    var window = withoutStream(windows.of(house.fan()));
    var left = PlaceOnPage.joined(window.open(line.address()), line);
    assertThat(left.number()).hasText("1");
    line.isImpatient(Duration.ofSeconds(3), Duration.ofMinutes(10));
    left.tab().page().close();
    var behind = line.comes();
    Await.until(
        "who is silent is passed over",
        OwnLine.SOON,
        () -> standing(behind).get("aheadCount").asInt() == 0);
    leave(inside);
    PlaceInLine.letIn(behind);

    var place = new PlaceOnPage(window.open(line.address()), line);
    place
        .tab()
        .sees("Others went first 1×, because nothing was heard from you. You kept your place.");
    assertThat(place.number()).hasText("1");
    place.tab().hasNoViolations().fits();
  }

  /** A hold that takes any time is slow to this house, so a dozen of them are a strain. */
  @Test
  void whileTheHouseIsSlowFewerGoInAndThatIsSaid(Windows windows) throws Exception {
    var servers = LocalServers.forThisBuild();
    var slow = PageHouse.over(servers, Map.of("encore.usher.slow-hold", "1ns"));
    try (var wire = Wire.to(slow.url())) {
      var line = OwnLine.open(slow, ONE_INSIDE);
      line.comesIn();
      var place = PlaceOnPage.joined(windows.of(slow.fan(), wire).open(line.address()), line);
      try (var _ = Throng.at(slow)) {
        heldUpBy(place.tab(), SLOW);
        assertThat(place.expectedWait()).not().hasText("unknown");
        assertThat(place.number()).hasText("1");
      }
      remarks(place.tab()).waitFor(untilGone());
      assertThat(place.tab().announced()).hasText("The line goes on.");
      place.tab().page().close();
    } finally {
      slow.close();
    }
  }

  /** It lets in a tenth more at each look, from a tenth on. */
  private static Locator.WaitForOptions untilGone() {
    return new Locator.WaitForOptions()
        .setState(WaitForSelectorState.DETACHED)
        .setTimeout(Duration.ofSeconds(30).toMillis());
  }

  private static void heldUpBy(Tab tab, String why) {
    assertThat(remarks(tab)).hasText(why);
    assertThat(tab.announced()).hasText(why);
    tab.hasNoViolations().fits();
  }

  private static Locator remarks(Tab tab) {
    return tab.page().locator("encore-place .note.warn:visible");
  }
}
