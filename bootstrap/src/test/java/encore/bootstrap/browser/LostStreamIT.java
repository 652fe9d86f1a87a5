package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.Test;

/** The map when nobody tells it of changes any more: it says so, and has them in the end. */
@InBrowser
class LostStreamIT {

  private static final String STREAM = "**/seat-status/stream*";

  /** A proxy hangs up after its first event, and the browser comes back soon. */
  private static final String SHORT =
      "retry: 100\nevent: seats\nid: 1\ndata: {\"v\":0,\"c\":[]}\n\n";

  private final PageHouse house = PageHouse.shared();

  @Test
  void whatChangedWhileSomebodyWasCutOffIsOnTheMapAfterwards(Windows windows) throws Exception {
    var show = Show.of(house, 2, 4);
    var other = house.fan();
    var booking = show.hold(other, "[5]");
    try (var wire = Wire.to(house.url())) {
      var hall = Hall.of(windows.of(house.fan(), wire).excuse("net::ERR_"), show).isFresh("Live");
      hall.looks(2, 1, "held by somebody");

      wire.cut();
      hall.isFresh("Reconnecting");
      show.hold(other, "[1,2]");
      house.visitor(other).delete("/api/bookings/" + booking);
      assertThat(show.letters()).isEqualTo("HHAAAAAA");
      hall.looks(1, 1, "available").looks(2, 1, "held by somebody");

      wire.mend();
      hall.isFresh("Live").looks(1, 1, "held by somebody");
      hall.looks(1, 2, "held by somebody").looks(2, 1, "available");
    }
  }

  /** Who was in the middle of it keeps his picks, and hears of what he has lost meanwhile. */
  @Test
  void aPickThatWentWhileNobodyToldIsTakenOffAndSaid(Windows windows) throws Exception {
    var show = Show.of(house, 2, 4);
    try (var wire = Wire.to(house.url())) {
      var hall = Hall.of(windows.of(house.fan(), wire).excuse("net::ERR_"), show).isFresh("Live");
      hall.pick(1, 1).pick(2, 4);

      wire.cut();
      hall.isFresh("Reconnecting");
      show.hold(house.fan(), "[1]");
      wire.mend();

      hall.looks(1, 1, "held by somebody").looks(2, 4, "picked by you");
      hall.tab().sees("Somebody was faster: row 1 seat 1.").sees("1 seat, ₩140,000");
    }
  }

  @Test
  void aStreamThatIsHungUpOnIsTakenUpAgain(Windows windows) {
    var show = Show.of(house, 2, 4);
    var window = windows.fresh();
    var detour = Detour.once(LostStreamIT::hangUp);
    window.context().route(STREAM, detour);
    var hall = Hall.of(window, show);
    hall.tab().page().waitForCondition(() -> detour.count() == 2);

    show.hold(house.fan(), "[3]");
    hall.looks(1, 3, "held by somebody").isFresh("Live");
  }

  @Test
  void whoIsRefusedAStreamForGoodAsksEveryFewSeconds(Windows windows) {
    var show = Show.of(house, 2, 4);
    var window = windows.fresh().hurried().excuse("503", "/seat-status/stream");
    window.context().route(STREAM, Detour.always(Detour::busy));
    var hall = Hall.of(window, show).isFresh("Every few seconds");

    show.hold(house.fan(), "[3]");
    hall.looks(1, 3, "held by somebody");
    hall.tab().hasNoViolations();
  }

  /** Of a hall that has other seats; nobody asked for it, so nobody is moved. */
  @Test
  void whoReadsIsLeftWhereHeIsWhenTheHallIsAnotherOne(Windows windows) {
    var show = Show.of(house, 12, 8);
    var hall = Hall.of(windows.fresh(Look.usual().narrow()), show).isFresh("Live");
    var tab = hall.tab();
    tab.link("Concerts").focus();
    assertThat(tab.page().evaluate("() => { scrollTo(0, 100); return scrollY; }")).isEqualTo(100);
    house
        .database()
        .sql()
        .sql(
            """
            WITH gone AS (DELETE FROM seat WHERE schedule_id = :id::uuid AND number > 88)
            UPDATE schedule SET seat_map_from = 1000 WHERE id = :id::uuid
            """)
        .param("id", show.schedule())
        .update();

    assertThat(hall.seat(12, 1)).hasCount(0);
    assertThat(tab.link("Concerts")).isFocused();
    assertThat(tab.page().evaluate("() => scrollY")).isEqualTo(100);
  }

  private static void hangUp(Route route) {
    route.fulfill(
        new FulfillOptions().setStatus(200).setContentType("text/event-stream").setBody(SHORT));
  }
}
