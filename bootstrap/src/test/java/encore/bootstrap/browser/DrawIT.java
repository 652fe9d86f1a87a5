package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import encore.domain.waitingroom.Draw;
import encore.domain.waitingroom.DrawSecret;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who comes before the opening sees the draw come, and his browser checks it. */
@InBrowser
class DrawIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROOF = "**/api/queue/*/proof";
  private static final int ALL = 12;

  /** He joins last. */
  private static final int INDEX = ALL - 1;

  /** It opens, and the places are known, and nobody is let in. */
  private static final String PAUSED =
      """
      {"mode":"ALWAYS","maxActive":1,"flow":"PAUSED","showUpSeconds":600,"silentAfterSeconds":600}
      """;

  private final PageHouse house = PageHouse.shared();
  private final OwnLine line = OwnLine.before(house, PAUSED);

  @Test
  void thePageTurnsByItselfAtTheOpeningAndTheDrawIsRight(Windows windows) {
    var tab = joinedEarly(windows);
    var commitment = proofOf(tab).get("commitment").asString();
    assertThat(tab.by(AriaRole.TIMER, "Opens in")).hasText(Pattern.compile("^(9|10):\\d\\d$"));
    tab.sees("Joined so far: 12").sees(commitment).sees("Your index in the draw: 11.");
    assertThat(proofOf(tab).has("secret")).isFalse();
    tab.hasNoViolations().fits();

    opens(tab);
    assertThat(tab.heading("You are in line")).isVisible();
    assertThat(tab.page().evaluate("() => window.isTheSame")).as("not loaded anew").isEqualTo(true);
    var proof = proofOf(tab);
    assertThat(proof.get("commitment").asString()).isEqualTo(commitment);
    var secret = new DrawSecret(HexFormat.of().parseHex(proof.get("secret").asString()));
    var mine = new Draw(secret, line.concert(), ALL).placeOf(INDEX);
    assertThat(new PlaceOnPage(tab, line).number()).hasText(Long.toString(mine + 1));

    tab.link("Check the draw").click();
    assertThat(tab.heading("The draw was made as promised")).isVisible();
    assertThat(finding(tab, "Right")).hasCount(3);
    tab.sees("Index 11 gets place %d of %d: number %d in line.".formatted(mine, ALL, mine + 1));
    tab.button("Check all %d places".formatted(ALL)).click();
    tab.sees("All %d places are different.".formatted(ALL));
    tab.hasNoViolations().fits();
  }

  @Test
  void aForgedDrawIsCalledWrong(Windows windows) {
    var tab = joinedEarly(windows);
    opens(tab);
    assertThat(tab.heading("You are in line")).isVisible();

    forged(tab, proof -> proof.put("secret", otherDigit(proof.get("secret").asString())));
    assertThat(finding(tab, "Wrong").first()).containsText("The secret fits its fingerprint");
    tab.sees("SHA-256 of the published secret is not this fingerprint: another one was promised.");

    forged(tab, DrawIT::withASecretOfItsOwn);
    assertThat(finding(tab, "Wrong").first()).containsText("The fingerprint was fixed beforehand");
    assertThat(finding(tab, "Right").first()).containsText("The secret fits its fingerprint");
    tab.hasNoViolations();

    var told = proofOf(tab).get("place").asLong();
    forged(tab, proof -> proof.put("place", (told + 1) % ALL));
    assertThat(finding(tab, "Wrong")).hasCount(1);
    assertThat(finding(tab, "Wrong"))
        .containsText("But you were told place %d.".formatted((told + 1) % ALL));
  }

  private Tab joinedEarly(Windows windows) {
    line.come(INDEX);
    var tab = windows.of(house.fan()).open(line.address());
    tab.button("Join the line").click();
    assertThat(tab.heading("You are in, before the opening")).isVisible();
    tab.sees("This browser keeps it, to compare afterwards.");
    return tab;
  }

  /** In two seconds. The page is made to ask once, or it would hear of the new date too late. */
  private void opens(Tab tab) {
    var page = tab.page();
    var path = "/api/queue/tokens/me?concertId=" + line.id();
    page.evaluate("() => { window.isTheSame = true; }");
    line.opensIn(Duration.ofSeconds(2));
    Await.until("it is known", OwnLine.SOON, () -> isSoon(ask(tab, path)));
    page.evaluate("() => dispatchEvent(new Event('online'))");
  }

  private static boolean isSoon(JsonNode standing) {
    return !standing.has("opensAt")
        || Instant.parse(standing.get("opensAt").asString())
            .isBefore(Instant.now().plusSeconds(60));
  }

  private JsonNode proofOf(Tab tab) {
    return ask(tab, "/api/queue/%s/proof".formatted(line.id()));
  }

  /** With the cookies of the browser, and past all routes. */
  private static JsonNode ask(Tab tab, String path) {
    var answer = tab.page().context().request().get(tab.house().resolve(path).toString());
    return JSON.readTree(answer.text());
  }

  /** Shows what the page makes of a proof that somebody has changed. */
  private void forged(Tab tab, Consumer<ObjectNode> change) {
    tab.page().context().unrouteAll();
    tab.page().context().route(PROOF, route -> change(route, change));
    tab.go("/queue#/%s/draw".formatted(line.id())).reload();
    assertThat(tab.heading("Something does not fit")).isVisible();
  }

  private static void change(Route route, Consumer<ObjectNode> change) {
    var answer = route.fetch();
    var proof = (ObjectNode) JSON.readTree(answer.text());
    change.accept(proof);
    route.fulfill(new FulfillOptions().setResponse(answer).setBody(proof.toString()));
  }

  private static String otherDigit(String hex) {
    return (hex.charAt(0) == '0' ? '1' : '0') + hex.substring(1);
  }

  /** It fits its own fingerprint: only who has noted the old one can tell. */
  private static void withASecretOfItsOwn(ObjectNode proof) {
    var secret = new DrawSecret(new byte[DrawSecret.BYTES]);
    proof.put("secret", secret.hex()).put("commitment", secret.commitment());
  }

  private static Locator finding(Tab tab, String verdict) {
    var items = tab.page().getByRole(AriaRole.LISTITEM);
    var titled =
        tab.page()
            .getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + verdict)));
    return items.filter(new Locator.FilterOptions().setHas(titled));
  }
}
