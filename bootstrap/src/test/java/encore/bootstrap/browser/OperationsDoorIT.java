package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Who may not run the house is told so; who may comes to the page that he wanted. */
@InBrowser
class OperationsDoorIT {

  private static final String ENTER = "Sign in as an administrator";

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);

  @Test
  void aFanIsToldThatItIsNotHisAndMayComeInAsSomebodyElse(Windows windows) {
    var fan = house.fan();
    var window = windows.of(fan);
    var asked = new ArrayList<String>();
    window.context().onRequest(request -> asked.add(request.url()));
    var tab = window.open("/ops#/audit");

    tab.sees("For those who run the house, and your account is a buyer’s.");
    tab.hasNoViolations().fits();
    assertThat(asked).as("what he may not see").noneMatch(url -> url.contains("/api/admin"));
    assertThat(house.visitor(fan).get("/api/admin/audit").status()).isEqualTo(403);
    tab.button(ENTER).click();
    assertThat(tab.dialog()).isVisible();
    assertThat(sessions(fan)).as("he has left").isEqualTo("0");
    signIn(tab, PageHouse.PASSWORD);

    assertThat(tab.heading("Audit")).isVisible();
    tab.sees("What administrators did.");
  }

  @Test
  void whoIsSignedOutIsAskedAndComesToThePageThatHeWanted(Windows windows) {
    var tab = windows.fresh().excuse("401", "/api/auth/login").open("/ops#/sold?status=EXPIRED");
    tab.sees("Sign in to go on.").hasNoViolations().fits();
    tab.button(ENTER).click();

    signIn(tab, "not the password");
    assertThat(tab.alert()).isVisible();
    assertThat(tab.dialog()).isVisible();
    tab.hasNoViolations();
    signIn(tab, PageHouse.PASSWORD);

    assertThat(tab.heading("Sales")).isVisible();
    assertThat(tab.field("Status")).hasValue("EXPIRED");
    assertThat(tab.page()).hasURL(house.url().resolve("/ops#/sold?status=EXPIRED").toString());
  }

  private static void signIn(Tab tab, String password) {
    Operator.asked(tab, "Email address").fill(Shots.ADMIN);
    Operator.asked(tab, "Password").fill(password);
    Tab.within(tab.dialog(), AriaRole.BUTTON, "Sign in").click();
  }

  private String sessions(Fan fan) {
    return operator.text(
        "SELECT count(*)::text FROM session WHERE user_id = :id::uuid", fan.userId());
  }
}
