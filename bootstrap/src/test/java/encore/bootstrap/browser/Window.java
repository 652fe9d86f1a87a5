package encore.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A browser of somebody: its tabs share what it keeps, and no other window does. */
final class Window implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 10_000;

  private final BrowserContext context;
  private final URI house;
  private final Troubles troubles;
  private boolean isTraced = true;

  Window(BrowserContext context, URI house) {
    this.context = context;
    this.house = house;
    this.troubles = new Troubles(house);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    troubles.watch(context);
    context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
  }

  /** In a tab of its own. */
  Tab open(String address) {
    return new Tab(context.newPage(), house).go(address);
  }

  /** For routes between the window and the house. */
  BrowserContext context() {
    return context;
  }

  /** Its pages wait a twentieth of what they would: before asking again, for one. */
  Window hurried() {
    context.addInitScript(
        "{ const wait = setTimeout; window.setTimeout = (act, millis = 0) => wait(act, millis / 20); }");
    return this;
  }

  /** A trouble with all of these words in it is meant to be, such as a refused request. */
  Window excuse(String... words) {
    troubles.excuse(words);
    return this;
  }

  /** What went wrong that nobody excused. */
  List<String> troubles() {
    // What is on its way is told before this is answered.
    context.pages().forEach(page -> page.evaluate("() => 0"));
    return troubles.left();
  }

  /** Pictures of all tabs, and what Playwright's viewer shows step by step. */
  void keep(Path directory) {
    int tab = 0;
    for (var page : context.pages()) {
      var picture = directory.resolve("tab-" + ++tab + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }
    context.tracing().stop(new Tracing.StopOptions().setPath(directory.resolve("trace.zip")));
    isTraced = false;
  }

  @Override
  public void close() {
    if (isTraced) {
      // Or Playwright leaves a folder of it in the system's for each window.
      context.tracing().stop();
    }
    context.close();
  }
}
