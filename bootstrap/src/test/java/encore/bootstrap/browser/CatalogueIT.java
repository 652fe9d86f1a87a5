package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is put on the programme is in the shop; what cannot be is said where it was typed. */
@InBrowser
class CatalogueIT {

  /** As programs have it, where a person has typed the time of a hall. */
  private static final Pattern INSTANT = Pattern.compile("\\dT\\d");

  private final PageHouse house = PageHouse.shared();
  private final Operator operator = new Operator(house);
  private final String title = "Tide " + UUID.randomUUID();

  @Test
  void whatIsAnnouncedWithADateAndAPosterIsInTheShop(Windows windows) throws IOException {
    var tab = operator.opens(windows, "#/catalogue/new");
    tab.hasNoViolations().fits();
    announces(tab);
    tab.sees("The public sees it with its first date.").hasNoViolations().fits();
    tab.link("Add a date").click();
    // Before the shows of other tests: the shop has the next ones on its first page.
    tab.field("Show begins").fill(in(Duration.ofDays(29)));
    tab.field("Sale opens").fill(in(Duration.ofMinutes(-5)));
    tab.sees("100 seats in all").hasNoViolations().fits();
    tab.button("Add a date").click();
    tab.sees("Added:").sees("0 sold, 0 held, 100 free, of 100");
    tab.page().setInputFiles("input[type=file]", poster());
    tab.sees("Put it up").hasNoViolations().fits();
    tab.button("Put it up").click();
    tab.sees("The new poster is up.").hasNoViolations().fits();

    var shop = windows.fresh().open("/");
    shop.page().getByText(title).first().click();
    shop.sees(title).sees("Sunset Choir");
    var concert = house.visitor().get("/api/concerts/" + id()).json();
    assertThat(house.visitor().get(concert.get("posterUrl").asString()).status()).isEqualTo(200);
    assertThat(operator.deeds("concert/" + id()))
        .containsExactly("CONCERT_CREATED admin@example.com", "POSTER_PUT_UP admin@example.com");
  }

  @Test
  void aMistakeIsSaidAtItsFieldAndChangesNothing(Windows windows) {
    var tab =
        operator.window(windows).excuse("400", "/api/admin/concerts").open("/ops#/catalogue/new");
    announces(tab, "   ");
    isWrong(tab, tab.field("Title"));
    assertThat(tab.field("Artist")).hasValue("Sunset Choir");
    tab.hasNoViolations().fits();
    tab.field("Title").fill(title);
    tab.button("Announce it").click();
    tab.link("Add a date").click();

    tab.field("Show begins").fill(in(Duration.ofDays(-1)));
    tab.field("Sale opens").fill(in(Duration.ofDays(1)));
    tab.button("Add a date").click();
    isWrong(tab, tab.field("Show begins"));
    tab.field("Show begins").fill(in(Duration.ofDays(30)));
    tab.field("Sale opens").fill(in(Duration.ofDays(9)));
    tab.field("Sale closes").fill(in(Duration.ofDays(8)));
    tab.button("Add a date").click();
    isWrong(tab, tab.field("Sale opens"));
    tab.hasNoViolations().fits();
    assertThat(dates()).isEqualTo("0");

    tab.field("Sale closes").fill("");
    tab.button("Add a date").click();
    tab.sees("Added:");
    assertThat(dates()).isEqualTo("1");
  }

  private static void isWrong(Tab tab, Locator field) {
    assertThat(field).isFocused();
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(Operator.fault(tab, field)).not().isEmpty();
    assertThat(Operator.fault(tab, field)).not().hasText(INSTANT);
  }

  private void announces(Tab tab) {
    announces(tab, title);
  }

  private static void announces(Tab tab, String title) {
    tab.field("Title").fill(title);
    tab.field("Artist").fill("Sunset Choir");
    tab.field("Venue").fill("Blue Square");
    tab.button("Announce it").click();
  }

  private String id() {
    return operator.text("SELECT id::text FROM concert WHERE title = :id", title);
  }

  private String dates() {
    return operator.text("SELECT count(*)::text FROM schedule WHERE concert_id = :id::uuid", id());
  }

  private static String in(Duration time) {
    return Operator.moment(Instant.now().plus(time));
  }

  private static FilePayload poster() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return new FilePayload("poster.png", "image/png", bytes.toByteArray());
  }
}
