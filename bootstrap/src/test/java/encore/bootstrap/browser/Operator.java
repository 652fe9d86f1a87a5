package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import encore.persistence.support.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Who runs the house by its pages; and what came of it, by the database and by no page. */
record Operator(PageHouse house) {

  /** As a field for a moment takes it: halls are in Seoul. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Seoul"));

  Window window(Windows windows) {
    return windows.of(house.known(Shots.ADMIN), house);
  }

  /** One of the pages of operations. */
  Tab opens(Windows windows, String hash) {
    return window(windows).open("/ops" + hash);
  }

  /** Says yes to what the dialog asks. */
  static void agrees(Tab tab, String yes) {
    Tab.within(tab.dialog(), AriaRole.BUTTON, yes).click();
    assertThat(tab.dialog()).hasCount(0);
  }

  /** Within a dialog; a page may have a field of that name, too. */
  static Locator asked(Tab tab, String label) {
    return tab.dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  /** What is said beneath a field, and which the field names as its description. */
  static Locator fault(Tab tab, Locator field) {
    var ids = field.getAttribute("aria-describedby").split(" ");
    return tab.page().locator("[id='%s']".formatted(ids[ids.length - 1]));
  }

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** Each deed on record with who did it, the oldest first. */
  List<String> deeds(String subject) {
    return texts(
        """
        SELECT e.action || ' ' || a.email
          FROM audit_entry e
          JOIN account a ON a.id = e.actor_id
         WHERE e.subject = :id
         ORDER BY e.at, e.id
        """,
        subject);
  }

  /** A question with one answer, about the thing with that id. */
  String text(String sql, String id) {
    return String.join(", ", texts(sql, id));
  }

  List<String> texts(String sql, String id) {
    return database().sql().sql(sql).param("id", id).query(String.class).list();
  }

  /** Past the house, as only a fault or a forger would. */
  void forge(String sql, String id) {
    database().sql().sql(sql).param("id", id).update();
  }

  private Database database() {
    return house.database();
  }
}
