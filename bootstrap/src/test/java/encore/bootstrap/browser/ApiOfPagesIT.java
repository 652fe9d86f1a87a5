package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the pages' kernel makes of refusals, lost answers, stale tokens and wrong clocks. */
@InBrowser
class ApiOfPagesIT {

  private static final String CHARGE =
      """
      const { api } = await use('kernel/api.js');
      return (await api.post(`/api/users/${given[0]}/balance/charge`, { amount: 1000 })).currentBalance;
      """;
  private static final String ME =
      "const { api } = await use('kernel/api.js'); return (await api.get('/api/users/me')).email;";

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
    var window = windows.of(fan);
    var detour = Detour.once(Route::fetch);
    window.context().route("**/balance/charge", detour);
    var tab = window.open("/");
    tab.begin(CHARGE, fan.userId());
    tab.page().waitForCondition(() -> detour.count() == 1);
    tab.reload();

    assertThat(tab.run(CHARGE, fan.userId())).isEqualTo(1000);
    assertThat(detour.keys()).hasSize(2).containsOnly(detour.keys().getFirst());
    assertThat(charges(fan)).isEqualTo(1);
  }

  /** A refresh token that is used twice ends the session: it could have been stolen. */
  @Test
  void twoTabsWithAStaleTokenTakeTurnsAndStaySignedIn(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).excuse("401");
    var one = window.open("/ops");
    var two = window.open("/ops");
    forgetAccess(one);
    var held = new ArrayList<Route>();
    var refused = new AtomicInteger();
    window.context().onResponse(answer -> refused.addAndGet(answer.status() == 401 ? 1 : 0));
    window.context().route("**/api/auth/refresh", held::add);
    one.begin(ME);
    two.begin(ME);
    // Both know that their token is stale before the first gets a new one.
    one.page().waitForCondition(() -> refused.get() == 2 && !held.isEmpty());
    window.context().unroute("**/api/auth/refresh");
    List.copyOf(held).forEach(Route::resume);

    assertThat(one.answer()).isEqualTo(fan.email());
    assertThat(two.answer()).isEqualTo(fan.email());
    assertThat(held).as("times that the token was used").hasSize(1);
    forgetAccess(two);
    assertThat(two.run(ME)).as("the session goes on").isEqualTo(fan.email());
  }

  @Test
  void whoseSessionIsOverIsSignedOutAndToldInWords(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).excuse("401");
    var tab = window.open("/ops");
    house
        .database()
        .sql()
        .sql("DELETE FROM encore.session WHERE user_id = :user::uuid")
        .param("user", fan.userId())
        .update();
    forgetAccess(tab);
    var code =
        tab.run(
            ME.replace("return", "try { return") + " } catch (problem) { return problem.code; }");

    assertThat(code).isEqualTo("REFRESH_TOKEN_INVALID");
    assertThat(tab.button("Sign in")).isVisible();
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
                    new Route.FulfillOptions()
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

  private static void forgetAccess(Tab tab) {
    tab.run(
        """
        const kept = JSON.parse(localStorage['encore.session']);
        localStorage['encore.session'] = JSON.stringify({ ...kept, accessToken: 'stale' });
        """);
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
