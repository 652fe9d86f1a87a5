package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every page has: it opens, for everybody, in his language and light; one signs in and out.
 */
@InBrowser
class PagesIT {

  private static final String IS_INSIDE =
      "() => document.querySelector('dialog').contains(document.activeElement)"
          + " || document.activeElement === document.body";

  private final PageHouse house = PageHouse.shared();

  @Test
  void whatIsChosenOfLanguageAndLightIsKept(Windows windows) {
    var window = windows.fresh();
    var tab = window.open("/");
    tab.button("한국어").click();
    assertThat(tab.heading("공연")).isVisible();
    tab.button("어둡게").click();

    var other = window.open("/ops");
    assertThat(other.heading("운영")).isVisible();
    assertThat(other.page().locator("html")).hasAttribute("lang", "ko");
    assertThat(other.page().locator("html")).hasAttribute("data-theme", "dark");
    assertThat(other.button("밝게")).isVisible();
  }

  @Test
  void aWrongPasswordIsToldInWordsAndTheRightOneCountsInEveryTab(Windows windows) {
    var window = windows.fresh().excuse("401", "/api/auth/login");
    var tab = window.open("/");
    var other = window.open("/");
    tab.button("Sign in").click();
    signIn(tab, "fan1@example.com", "WrongPassword123!");
    assertThat(tab.alert()).containsText("password");
    tab.hasNoViolations();
    signIn(tab, "fan1@example.com", PageHouse.PASSWORD);

    assertThat(tab.dialog()).isHidden();
    assertThat(tab.page().getByText("Fan 1")).isVisible();
    assertThat(other.page().getByText("Fan 1")).isVisible();

    other.page().getByText("Fan 1").click();
    other.button("Sign out").click();
    assertThat(tab.button("Sign in")).isVisible();
    assertThat(other.button("Sign in")).isVisible();
  }

  @Test
  void whoIsNewMakesAnAccountAndIsSignedIn(Windows windows) {
    var tab = windows.fresh(Look.usual().korean().narrow()).open("/");
    tab.button("로그인").click();
    tab.button("처음이에요").click();
    tab.field("이름").fill("한나");
    tab.field("이메일").fill("hanna-" + UUID.randomUUID() + "@example.com");
    tab.field("비밀번호").fill(PageHouse.PASSWORD);
    tab.hasNoViolations().fits();
    tab.button("회원 가입").click();

    assertThat(tab.page().getByText("한나")).isVisible();
    tab.hasNoViolations().fits();
  }

  @Test
  void theKeyboardAloneIsEnoughToSignInAndOut(Windows windows) {
    var tab = windows.fresh().open("/");
    var door = tab.button("Sign in");
    tab.tabTo(door);
    tab.press("Enter");
    // Behind the last control comes the browser's own; nothing of the page below is reached.
    for (int presses = 0; presses < 12; presses++) {
      tab.press("Tab");
      assertThat(tab.page().evaluate(IS_INSIDE)).as("after %d presses", presses).isEqualTo(true);
    }
    tab.press("Escape");
    assertThat(door).isFocused();

    tab.press("Enter");
    tab.tabTo(tab.field("Email address"));
    tab.type("fan2@example.com");
    tab.press("Tab");
    tab.type(PageHouse.PASSWORD);
    tab.press("Enter");
    assertThat(tab.page().getByText("Fan 2")).isFocused();

    tab.press("Enter");
    tab.tabTo(tab.button("Sign out"));
    tab.press("Enter");
    assertThat(door).isFocused();
  }

  @Test
  void theMenuOfAnAccountClosesBehindWhoIsDoneWithIt(Windows windows) {
    var fan = house.fan();
    var tab = windows.of(fan).open("/");
    var name = tab.page().getByText(fan.name());
    var menu = tab.link("My wallet");
    name.click();
    menu.click();
    assertThat(tab.heading("My wallet")).isFocused();
    assertThat(menu).isHidden();

    name.click();
    assertThat(menu).isVisible();
    tab.press("Tab", "Escape");
    assertThat(menu).isHidden();
    assertThat(name).isFocused();

    tab.press("Enter");
    assertThat(menu).isVisible();
    tab.page().locator("main").click();
    assertThat(menu).isHidden();
  }

  /** Somebody's browser forbids it; he signs in for as long as the page lasts. */
  @Test
  void whoseBrowserKeepsNothingSignsInAllTheSame(Windows windows) {
    var window = windows.fresh();
    window
        .context()
        .addInitScript(
            """
            for (const name of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
            }
            """);
    var tab = window.open("/");
    tab.button("Sign in").click();
    signIn(tab, "fan4@example.com", PageHouse.PASSWORD);

    assertThat(tab.page().getByText("Fan 4")).isVisible();
    tab.link("My bookings").click();
    assertThat(tab.heading("My bookings")).isFocused();
    tab.page().getByText("Fan 4").click();
    tab.button("Sign out").click();
    assertThat(tab.page().locator("[data-person]")).hasText("Sign in");
  }

  /** A region that comes with its first sentence is not read out by many. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/queue", "/ops"})
  void whatWillBeReadOutHasItsPlaceBeforeAnythingIsSaid(String room, Windows windows) {
    var tab = windows.fresh().open(room);

    assertThat(tab.page().locator("body > [aria-live]")).hasText(new String[] {"", ""});
  }

  @Test
  void operationsAreBehindADoor(Windows windows) {
    var tab = windows.fresh().open("/ops");
    assertThat(tab.heading("Operations")).isVisible();
    tab.button("Sign in as an administrator").click();
    signIn(tab, "fan3@example.com", PageHouse.PASSWORD);

    tab.sees("your account is a buyer");
    tab.hasNoViolations();
  }

  @Test
  void aScriptThatDoesNotComeIsToldInWords(Windows windows) {
    var window = windows.fresh().excuse("shop.en.js");
    window.context().route("**/shop.en.js", Detour.always(Detour::notFound));

    assertThat(window.open("/").alert()).hasText("The page could not be loaded. Load it again.");
  }

  @Test
  void anUnknownAddressSaysSoAndLeadsBack(Windows windows) {
    var tab = windows.fresh().open("/#/nowhere");
    assertThat(tab.heading("There is nothing at this address")).isVisible();
    tab.hasNoViolations();
    tab.by(AriaRole.LINK, "To the concerts").click();

    assertThat(tab.heading("Concerts")).isFocused();
  }

  private static void signIn(Tab tab, String email, String password) {
    tab.field("Email address").fill(email);
    tab.field("Password").fill(password);
    tab.field("Password").press("Enter");
  }
}
