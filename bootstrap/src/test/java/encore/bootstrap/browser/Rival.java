package encore.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** One of those who want the same seat, at a browser of his own. */
record Rival(Fan fan, Window window, Tab tab) {

  /** Of the page of whoever was faster. */
  static final Page.GetByRoleOptions TOLD =
      new Page.GetByRoleOptions().setName(Pattern.compile("^Your seats? (is|are) waiting$"));

  /**
   * @param refusing an address that answers 409 to who was late
   */
  Rival(Windows windows, Fan fan, String refusing) {
    this(fan, windows.of(fan).excuse("409", refusing));
  }

  private Rival(Fan fan, Window window) {
    this(fan, window, window.open("/"));
  }

  /** Before the seats of that show, and what changes there comes through. */
  Hall at(Show show) {
    tab.go(show.address());
    return new Hall(tab).isFresh("Live");
  }
}
