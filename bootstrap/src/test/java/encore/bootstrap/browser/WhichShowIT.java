package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A booking says of which show it is, and until when it can be given back. */
@InBrowser
class WhichShowIT {

  private final PageHouse house = PageHouse.shared();

  @Test
  void aConcertThatIsNewerThanTheTabIsFoundByOneQuestion(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan);
    var first = Show.of(house, 1, 4);
    first.hold(fan, "[1]");
    var tab = window.open("/#/bookings");
    assertThat(tab.link(first.title())).isVisible();

    var second = Show.of(house, 1, 4);
    var booking = second.hold(fan, "[1]");
    var asked = new ArrayList<String>();
    window.context().onRequest(request -> asked.add(request.url()));
    tab.page().evaluate("to => { location.hash = to; }", "#/bookings/" + booking);
    assertThat(tab.heading("Your seat is waiting")).isFocused();
    assertThat(tab.link(second.title())).isVisible();
    assertThat(concertsIn(asked))
        .containsExactly("/api/concerts/%s?expand=schedules".formatted(second.concert()));
  }

  private static List<String> concertsIn(List<String> asked) {
    return asked.stream()
        .filter(url -> url.contains("/api/concerts"))
        .map(url -> url.substring(url.indexOf("/api")))
        .toList();
  }

  @Test
  void onceItIsTooLateNothingIsOfferedThatWouldBeRefused(Windows windows) {
    var show = Show.of(house, 1, 4);
    var fan = house.fan(200_000);
    var booking = show.hold(fan, "[1]");
    house.pay(fan, booking);
    var window = windows.of(fan);
    var tab = window.open("/#/bookings/" + booking).sees("you can give your seats back");
    assertThat(tab.button("Cancel this booking")).isVisible();

    beginsInAnHour(show);
    tab.reload().sees("It was possible until");
    assertThat(tab.button("Cancel this booking")).isHidden();
    tab.hasNoViolations();
  }

  private void beginsInAnHour(Show show) {
    house
        .database()
        .sql()
        .sql(
            """
            UPDATE schedule
               SET starts_at = app_now() + interval '1 hour', sale_closes_at = app_now() + interval '50 minutes'
             WHERE id = :id::uuid
            """)
        .param("id", show.schedule())
        .update();
  }
}
