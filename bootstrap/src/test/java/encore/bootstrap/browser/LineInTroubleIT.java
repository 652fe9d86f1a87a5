package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.leave;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import encore.testing.servers.Await;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A place in line when something is away, and what it costs to join where work is asked first. */
@InBrowser
class LineInTroubleIT {

  private static final String STREAM = "**/api/queue/tokens/me/stream?*";

  private final PageHouse house = PageHouse.shared();

  @Test
  void aLostConnectionIsSaidAndThePlaceIsThereAfterwards(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    line.comesIn();
    var before = line.come(2);
    var window = windows.of(house.fan()).hurried().excuse("net::ERR_");
    var tab = window.open(line.address());
    var place = PlaceOnPage.joined(tab, line);
    assertThat(place.number()).hasText("3");
    var lost = tab.page().getByText("The connection is lost.").first();
    assertThat(lost).isHidden();

    window.context().setOffline(true);
    assertThat(lost).isVisible();
    assertThat(place.number()).hasText("3");
    tab.hasNoViolations().fits();
    leave(before.getFirst());
    window.context().setOffline(false);

    assertThat(lost).isHidden();
    assertThat(place.number()).hasText("2");
    assertThat(tab.page()).hasTitle("1 ahead · Encore");
  }

  @Test
  void whereThereIsNoStreamThePlaceIsAskedFor(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    var before = line.comes();
    var window = windows.of(house.fan()).excuse("503", "/stream");
    var refused = Detour.always(Detour::busy);
    window.context().route(STREAM, refused);
    var tab = window.open(line.address());
    var place = PlaceOnPage.joined(tab, line);
    assertThat(place.number()).hasText("2");

    leave(before);
    assertThat(place.number()).hasText("1");
    leave(inside);
    assertThat(tab.heading("It is your turn")).isVisible();
    assertThat(refused.count()).as("a stream is not asked for at each poll").isEqualTo(1);
  }

  @Test
  void whereWorkIsAskedTheBrowserDoesItAndThePlaceIsGiven(Windows windows) {
    var line =
        OwnLine.open(house, "{\"mode\":\"ALWAYS\",\"flow\":\"PAUSED\",\"challengeBits\":26}");
    var window = windows.of(house.fan(), Look.usual().korean().narrow()).excuse("/queue/tokens");
    var asked = new ArrayList<String>();
    window.context().onRequest(request -> note(request, asked));
    var tab = window.open(line.address());
    tab.button("대기열 참여하기").click();
    tab.sees("브라우저가 먼저 간단한 계산을 해요");
    tab.hasNoViolations().fits();

    line.set("{\"challengeBits\":8}");
    Await.until("less is asked", OwnLine.SOON, () -> line.refusal().contains("\"bits\":8"));
    asked.clear();
    tab.reload();
    tab.button("대기열 참여하기").click();
    assertThat(tab.heading("줄을 서 있어요")).isVisible();
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).doesNotContain("proof");
    assertThat(asked.getLast()).contains("\"proof\":");
  }

  private static void note(Request request, List<String> asked) {
    if (request.method().equals("POST") && request.url().endsWith("/api/queue/tokens")) {
      asked.add(request.postData());
    }
  }
}
