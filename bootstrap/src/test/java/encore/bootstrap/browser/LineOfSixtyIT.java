package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.OwnLine.ONE_INSIDE;
import static encore.bootstrap.browser.OwnLine.leave;
import static encore.bootstrap.browser.OwnLine.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import encore.testing.servers.Await;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody waits, comes in and buys, or goes away; all others in the line have no browser. */
@InBrowser
class LineOfSixtyIT {

  /** A range, or that it is short. */
  private static final Pattern SOME_TIME =
      Pattern.compile("less than a minute|(up to |about |\\d+–)\\d+ (min|h)|more than a day");

  /** How it is paid is another test's matter. */
  private static final String PAY =
      """
      const [user, bookingId] = given;
      const { api } = await use('kernel/api.js');
      await api.post(`/api/users/${user}/balance/charge`, { amount: 200_000 });
      const { paymentId } = await api.post('/api/payments', { bookingId, method: 'POINT' });
      return (await api.post(`/api/payments/${paymentId}/complete`, {})).booking.status;
      """;

  private final PageHouse house = PageHouse.shared();

  @Test
  void hisNumberIsThatOfTheHouseAndOnlyFalls(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    var before = line.come(29);
    var window = windows.of(house.fan());
    var tab = window.open(line.address());
    tab.hasNoViolations().fits();
    var place = PlaceOnPage.joined(tab, line);
    var behind = line.come(30);

    assertThat(place.number()).hasText("30");
    assertThat(place.ahead()).hasText("29");
    assertThat(place.behind()).hasText("30");
    var told = place.asTheHouseSays();
    assertThat(told.get("position").asInt()).isEqualTo(30);
    assertThat(told.get("aheadCount").asInt()).isEqualTo(29);
    assertThat(told.get("behindCount").asInt()).isEqualTo(30);
    assertThat(place.expectedWait()).hasText(SOME_TIME);
    assertThat(tab.page()).hasTitle("29 ahead · Encore");
    tab.hasNoViolations().fits();
    place.noteNumbers();

    // The house knows two streams of one person; it takes the one that a reload left for a third.
    var second = new PlaceOnPage(window.open(line.address()), line);
    assertThat(second.number()).hasText("30");
    second.tab().reload();
    assertThat(second.number()).hasText("30");

    leave(behind.getLast());
    assertThat(place.behind()).hasText("29");
    assertThat(place.number()).hasText("30");
    leave(inside);
    assertThat(place.number()).hasText("29");
    assertThat(second.number()).hasText("29");
    before.subList(8, 29).forEach(OwnLine::leave);
    assertThat(place.ahead()).hasText("7");
    assertThat(tab.page()).hasTitle("7 ahead · Encore");
    assertThat(tab.announced()).hasText("7 ahead");
    assertThat(place.notedNumbers())
        .startsWith(30)
        .endsWith(8)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void hisPassOpensTheHallAndWhoHasPaidIsThrough(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    var inside = line.comesIn();
    var fan = house.fan();
    var window = windows.of(fan).excuse("403", "/dates");
    var tab = window.open("/#/concerts/" + line.id());
    tab.link("Go to the waiting room").click();
    PlaceOnPage.joined(tab, line);
    assertThat(tab.page()).hasTitle("You are next · Encore");

    leave(inside);
    assertThat(tab.heading("It is your turn")).isVisible();
    assertThat(tab.page()).hasTitle("It is your turn · Encore");
    assertThat(tab.page().locator("[aria-live=assertive]"))
        .hasText("It is your turn. The seats open in 10 seconds.");
    tab.hasNoViolations().fits();
    tab.button("Stay here").click();
    assertThat(tab.link("To the seats")).isFocused();
    tab.press("Enter");

    tab.page().locator("a").filter(textOf("Choose seats")).click();
    tab.button("Table").click();
    tab.by(AriaRole.CHECKBOX, "Pick Row 1 seat 2").click();
    tab.button("Hold these seats").click();
    tab.page().waitForURL("**/#/bookings/*");
    var booking = tab.page().url().replaceFirst(".*/", "");
    assertThat(tab.run(PAY, fan.userId(), booking)).isEqualTo("CONFIRMED");

    tab.go(line.address());
    assertThat(tab.heading("You are through")).isVisible();
    assertThat(tab.link("To my bookings")).isVisible();
    tab.hasNoViolations().fits();
  }

  @Test
  void whoLeavesGivesHisPlaceToThoseBehind(Windows windows) {
    var line = OwnLine.open(house, ONE_INSIDE);
    line.comesIn();
    line.come(2);
    var window = windows.of(house.fan(), Look.usual().korean().narrow()).excuse("404", "tokens/me");
    var tab = window.open(line.address());
    tab.button("대기열 참여하기").click();
    assertThat(tab.heading("줄을 서 있어요")).isVisible();
    var second = window.open(line.address());
    assertThat(second.heading("줄을 서 있어요")).isVisible();
    var behind = line.comes();
    assertThat(standing(behind).get("position").asInt()).isEqualTo(4);
    tab.hasNoViolations().fits();

    tab.button("대기열 나가기").click();
    tab.hasNoViolations().fits();
    tab.button("아니요, 돌아가기").click();
    assertThat(tab.heading("줄을 서 있어요")).isVisible();
    tab.button("대기열 나가기").click();
    tab.button("나가기").click();

    assertThat(tab.heading("대기열에서 나왔어요")).isVisible();
    assertThat(second.heading("이 대기열에 내 순서가 없어요")).isVisible();
    tab.hasNoViolations().fits();
    Await.until(
        "who stood behind has moved up",
        OwnLine.SOON,
        () -> standing(behind).get("position").asInt() == 3);
  }

  private static FilterOptions textOf(String text) {
    return new FilterOptions().setHasText(text);
  }
}
