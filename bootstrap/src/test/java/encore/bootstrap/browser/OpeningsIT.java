package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static encore.bootstrap.browser.PageHouse.require;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** When a sale opens: each date its own, in the time of the hall. */
@InBrowser
class OpeningsIT {

  private static final Pattern WITHIN_THE_HOUR = Pattern.compile("^Opens in 59:\\d\\d$");

  private final PageHouse house = PageHouse.shared();

  @Test
  void aDateThatOpensLaterThanTheFirstSaysSo(Windows windows) {
    var show = Show.of(house, 1, 1);
    var buyer = house.fan(170_000);
    house.pay(buyer, show.hold(buyer, "[1]"));
    var second = secondDate(show);
    var tab = windows.fresh().open("/#/concerts/" + show.concert());

    var badge = tab.page().locator("encore-opening");
    assertThat(badge).hasCount(2);
    assertThat(badge.first()).hasText(WITHIN_THE_HOUR);
    assertThat(tab.page().locator("[data-schedule='%s']".formatted(show.schedule())))
        .containsText("Sold out");
    assertThat(tab.page().locator("[data-schedule='%s']".formatted(second)))
        .containsText("Opens in 59:");
    tab.hasNoViolations();

    tab.go("/#/concerts/%s/%s".formatted(show.concert(), second));
    assertThat(badge).hasText(WITHIN_THE_HOUR);
    tab.go("/#/");
    var card = tab.page().locator("[data-concert='%s']".formatted(show.concert()));
    assertThat(card).containsText("Not open yet");
  }

  @Test
  void abroadTheZoneOfTheHallIsNamed(Windows windows) {
    var show = Show.of(house, 1, 1);
    var address = "/#/concerts/" + show.concert();
    var here = windows.fresh().open(address).page();
    assertThat(here.locator("h3")).hasCount(1);
    assertThat(here.getByText("Seoul time")).hasCount(0);

    var abroad = windows.abroad("America/New_York").open(address).page();
    assertThat(abroad.locator("h3")).containsText("(Seoul time)");
    assertThat(abroad.locator("dd").getByText("(Seoul time)")).hasCount(1);
  }

  private String secondDate(Show show) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var date =
        """
        {"startsAt":"%s","salesOpenAt":"%s","seatCount":5,"price":1000}
        """
            .formatted(now.plus(Duration.ofDays(31)), now.plus(Duration.ofMinutes(60)));
    var path = "/api/admin/concerts/%s/schedules".formatted(show.concert());
    return require(house.admin().post(path, date), 201).get("scheduleId").asString();
  }
}
