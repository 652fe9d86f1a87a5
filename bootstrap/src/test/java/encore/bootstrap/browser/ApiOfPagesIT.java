package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages' kernel makes of refusals, lost answers and wrong clocks. */
@InBrowser
class ApiOfPagesIT {

  private static final String CHARGE =
      """
      const { api } = await use('kernel/api.js');
      return (await api.post(`/api/users/${given[0]}/balance/charge`, { amount: 1000 })).currentBalance;
      """;
  private static final String CHARGE_OR_STATUS =
      "try { " + CHARGE + " } catch (problem) { return problem.status; }";
  private static final String HUNDREDTH_OF_PATIENCE =
      """
      () => {
        const after = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (millis) => after((window.patience = millis) / 100);
      }
      """;

  private final PageHouse house = PageHouse.shared();

  @Test
  void aRefusalForTheMomentIsRepeatedAndIsStillOneWish(Windows windows) {
    chargesOnce(windows, Detour.once(Detour::busy), "503");
  }

  @Test
  void aLostAnswerIsAskedForAgainAndTheMoneyIsThereOnce(Windows windows) {
    chargesOnce(windows, Detour.once(Detour::lose), "ERR_CONNECTION_RESET");
  }

  private void chargesOnce(Windows windows, Detour detour, String trouble) {
    var fan = house.fan();
    var window = windows.of(fan).hurried().excuse(trouble, "/balance/charge");
    window.context().route("**/balance/charge", detour);
    var tab = window.open("/");

    assertThat(tab.run(CHARGE, fan.userId())).isEqualTo(1000);
    assertThat(detour.keys()).hasSize(2).doesNotContain("");
    assertThat(detour.keys().getFirst()).isEqualTo(detour.keys().getLast());
    assertThat(charges(fan)).isEqualTo(1);
    assertThat(tab.run(CHARGE, fan.userId())).as("another wish").isEqualTo(2000);
    assertThat(detour.keys().getLast()).isNotEqualTo(detour.keys().getFirst());
  }

  /**
   * The tab is loaded anew while its wish is under way: the same wish again is not a second one.
   */
  @Test
  void aWishSurvivesAReload(Windows windows) {
    var fan = house.fan();
    var detour = Detour.once(Route::fetch);
    var tab = begunAndReloaded(windows.of(fan), fan, detour);

    assertThat(tab.run(CHARGE, fan.userId())).isEqualTo(1000);
    assertThat(detour.keys()).hasSize(2).containsOnly(detour.keys().getFirst());
    assertThat(charges(fan)).isEqualTo(1);
  }

  private static Tab begunAndReloaded(Window window, Fan fan, Detour detour) {
    window.context().route("**/balance/charge", detour);
    var tab = window.open("/");
    tab.begin(CHARGE, fan.userId());
    tab.page().waitForCondition(() -> detour.count() == 1);
    return tab.reload();
  }

  @Test
  void aWishOfLongAgoIsAnotherOne(Windows windows) {
    var fan = house.fan();
    var tab = begunAndReloaded(windows.of(fan), fan, Detour.once(Route::fetch));
    tab.page().evaluate("() => { const now = Date.now; Date.now = () => now() + 600_001; }");

    assertThat(tab.run(CHARGE, fan.userId())).isEqualTo(2000);
    assertThat(charges(fan)).isEqualTo(2);
  }

  @Test
  void anAnswerThatIsSwallowedIsGivenUpInTime(Windows windows) {
    var show = Show.of(house, 1, 4);
    var hall = Hall.of(windows.of(house.fan()).hurried(), show).pick(1, 2);
    var page = hall.tab().page();
    var swallowing = Detour.always(_ -> {});
    page.route("**/api/bookings/start", swallowing);
    page.evaluate(HUNDREDTH_OF_PATIENCE);
    hall.hold();

    assertThat(hall.tab().alert()).containsText("Encore cannot be reached");
    assertThat(hall.tab().button("Hold these seats")).not().hasAttribute("data-busy", "");
    assertThat(page.evaluate("() => window.patience")).as("milliseconds").isEqualTo(15_000);
    var next = Detour.none();
    page.route("**/api/bookings/start", next);
    page.evaluate("() => { window.patience = AbortSignal.timeout = undefined; }");
    hall.tab().button("Try again").click();
    assertThat(hall.tab().heading("Your seat is waiting")).isVisible();
    assertThat(swallowing.keys()).hasSize(4).containsOnly(next.keys().getFirst());
    assertThat(show.letters()).isEqualTo("AHAA");
  }

  /** It was done and nobody heard of it; what a failure says after that is nothing. */
  @ParameterizedTest
  @CsvSource({"401, 2", "500, 1"})
  void aFailureAfterALostAnswerDoesNotMakeItASecondWish(int status, int times, Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).hurried().excuse("/balance/charge");
    var ways = new ArrayDeque<Consumer<Route>>(List.of(Detour::lose));
    ways.addAll(Collections.nCopies(times, route -> fail(route, status)));
    window
        .context()
        .route(
            "**/balance/charge",
            route -> (ways.isEmpty() ? (Consumer<Route>) Route::resume : ways.pop()).accept(route));
    var tab = window.open("/");

    assertThat(tab.run(CHARGE_OR_STATUS, fan.userId())).isEqualTo(status);
    assertThat(ways).isEmpty();
    assertThat(tab.run(CHARGE, fan.userId())).isEqualTo(1000);
    assertThat(charges(fan)).isEqualTo(1);
  }

  private static void fail(Route route, int status) {
    route.fulfill(
        new FulfillOptions()
            .setStatus(status)
            .setContentType("application/problem+json")
            .setBody("{\"status\":%d,\"code\":\"FAILED\"}".formatted(status)));
  }

  @Test
  void whoHasLeftIsAskedForNoMore(Windows windows) {
    var tab = windows.fresh().open("/");
    var end =
        tab.run(
            """
            const { api, pause } = await use('kernel/api.js');
            const { whileSeen } = await use('shop/hall/while-seen.js');
            const leaving = new AbortController();
            const asking = whileSeen(0, () => {
              const answer = api.get('/api/concerts', { signal: leaving.signal });
              leaving.abort();
              return answer;
            }, leaving.signal);
            const patience = pause(5).then(() => 'asks for ever');
            return Promise.race([patience, asking.then(() => pause(1, leaving.signal)).catch(({ name }) => name)]);
            """);

    assertThat(end).isEqualTo("AbortError");
  }

  @Test
  void aPhoneThatIsTenMinutesFastLosesNothingForIt(Windows windows) {
    var window = windows.fresh();
    window.context().addInitScript("{ const now = Date.now; Date.now = () => now() + 600_000; }");
    var until = Instant.now().plus(Duration.ofMinutes(5));
    window
        .context()
        .route(
            "**/api/told",
            route ->
                route.fulfill(
                    new FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"serverTime\":\"%s\"}".formatted(Instant.now()))));
    var tab = window.open("/");
    tab.run(
        """
        const { api } = await use('kernel/api.js');
        const { h } = await use('kernel/dom.js');
        await use('parts/countdown.js');
        await api.get('/api/told');
        document.querySelector('main').append(h('encore-countdown', { until: given[0] }));
        """,
        until.toString());

    assertThat(tab.page().locator("encore-countdown")).containsText("4:5");
  }

  @Test
  void aHouseThatDoesNotAnswerIsToldInWordsWithAWayOn(Windows windows) {
    var window = windows.fresh(Look.usual().korean().narrow()).hurried().excuse("/api/concerts");
    window.context().route("**/api/concerts?*", route -> route.abort("connectionrefused"));
    var tab = window.open("/");

    assertThat(tab.alert()).containsText("서버에 연결할 수 없어요");
    tab.hasNoViolations().fits();
    window.context().unrouteAll();
    tab.button("다시 시도").click();
    assertThat(tab.heading("공연")).isVisible();
  }

  private long charges(Fan fan) {
    return house
        .database()
        .sql()
        .sql("SELECT count(*) FROM encore.transfer WHERE user_id = :user::uuid")
        .param("user", fan.userId())
        .query(Long.class)
        .single();
  }
}
