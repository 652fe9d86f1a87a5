package encore.bootstrap.browser;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Every page there is a picture of: a line each. */
final class Shots {

  static final String FAN = "fan1@example.com";
  static final String ADMIN = "admin@example.com";

  private Shots() {}

  static List<Shot> all() {
    return List.of(
        Shot.of("concerts", "/").as(FAN),
        Shot.of("sign-in", "/").after(Shots::openTheDoor),
        Shot.of("ops-door", "/ops").as(FAN));
  }

  /** By its place: its name depends on the language. */
  private static void openTheDoor(Tab tab) {
    tab.page().locator("encore-header [data-person]").click();
    tab.dialog().getByRole(AriaRole.TEXTBOX).first().waitFor();
  }
}
