package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is signed in stays so while tokens are renewed; who signs out is out. */
@InBrowser
class SessionOfPagesIT {

  private static final String ME =
      "const { api } = await use('kernel/api.js'); return (await api.get('/api/users/me')).email;";

  private static final String OR_CODE =
      ME.replace("return", "try { return") + " } catch (problem) { return problem.code; }";
  private static final String REFRESH = "**/api/auth/refresh";

  private final PageHouse house = PageHouse.shared();

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
    window.context().route(REFRESH, held::add);
    one.begin(ME);
    two.begin(ME);
    // Both know that their token is stale before the first gets a new one.
    one.page().waitForCondition(() -> refused.get() == 2 && !held.isEmpty());
    window.context().unroute(REFRESH);
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
    var code = tab.run(OR_CODE);

    assertThat(code).isEqualTo("REFRESH_TOKEN_INVALID");
    assertThat(tab.button("Sign in")).isVisible();
  }

  /** As on a phone that comes to a house of its network: there are no locks. */
  @Test
  void twoRequestsAtOnceRenewOneTokenOnce(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).excuse("401");
    window.context().addInitScript("delete Navigator.prototype.locks;");
    var renewals = Detour.none();
    window.context().route(REFRESH, renewals);
    var tab = window.open("/ops");
    forgetAccess(tab);
    tab.run(
        """
        const { api } = await use('kernel/api.js');
        await Promise.all([api.get('/api/users/me'), api.get('/api/users/me')]);
        """);

    assertThat(renewals.count()).isEqualTo(1);
    forgetAccess(tab);
    assertThat(tab.run(ME)).as("the session goes on").isEqualTo(fan.email());
  }

  @Test
  void whoSignsOutWhileATokenIsRenewedStaysOut(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).excuse("401");
    var tab = window.open("/ops");
    forgetAccess(tab);
    var answers = new ArrayList<Runnable>();
    window
        .context()
        .route(
            REFRESH,
            route -> {
              var answer = route.fetch();
              answers.add(() -> route.fulfill(new FulfillOptions().setResponse(answer)));
            });
    tab.begin(OR_CODE);
    tab.page().waitForCondition(() -> !answers.isEmpty());
    tab.page().getByText(fan.name()).click();
    tab.button("Sign out").click();
    assertThat(tab.button("Sign in")).isVisible();
    answers.forEach(Runnable::run);

    assertThat(tab.answer()).isEqualTo("UNAUTHENTICATED");
    assertThat(tab.page().evaluate("() => localStorage['encore.session'] ?? null")).isNull();
  }

  /** The one who was renewed must not speak, nor buy, for the one who is here now. */
  @Test
  void whoSignsInWhileATokenOfAnotherIsRenewedIsNotTakenForHim(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan).excuse("401");
    var tab = window.open("/ops");
    forgetAccess(tab);
    var gate = Gate.before(REFRESH, window);
    tab.begin(OR_CODE);
    gate.waits(tab, 1);
    var other = house.fan();
    tab.page().evaluate("kept => { localStorage['encore.session'] = kept; }", other.session());
    gate.open(tab, 1);

    assertThat(tab.answer()).isEqualTo("UNAUTHENTICATED");
    assertThat(tab.run(ME)).isEqualTo(other.email());
  }

  @Test
  void whatElseIsKeptIsNoBusinessOfTheSession(Windows windows) {
    var window = windows.of(house.fan());
    var tab = window.open("/ops");
    var other = window.open("/ops");
    other.page().evaluate("() => addEventListener('storage', () => { window.isTold = true; })");
    tab.button("Dark").click();

    other.page().waitForFunction("() => window.isTold");
    assertThat(window.troubles()).isEmpty();
  }

  private static void forgetAccess(Tab tab) {
    tab.run(
        """
        const kept = JSON.parse(localStorage['encore.session']);
        localStorage['encore.session'] = JSON.stringify({ ...kept, accessToken: 'stale' });
        """);
  }
}
