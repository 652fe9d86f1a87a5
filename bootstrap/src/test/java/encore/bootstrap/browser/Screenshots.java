package encore.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import encore.bootstrap.LocalServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/**
 * Pictures of every page, in each width, light and language, from a house of its own: {@code mvn -q
 * -Pscreenshots}. Names of shots as arguments take those alone.
 */
final class Screenshots {

  private static final Path HOME = Path.of("target", "screenshots", "house");
  private static final Path PICTURES = Path.of("docs", "pages");

  /** Of a desk; what comes further below is more of the same. A phone shows what fits on it. */
  private static final double TALLEST = 1_280;

  private Screenshots() {}

  public static void main(String[] wanted) throws IOException {
    var servers = LocalServers.forDemo(HOME, true, Map.of());
    // After the house itself: it says good-bye to its servers.
    SpringApplication.getShutdownHandlers().add(servers::stop);
    // News are told, and reach their readers: notices, rankings.
    var told = Map.of("encore.outbox.relay", "true", "encore.inbox.enabled", "true");
    var house = PageHouse.over(servers, told);
    int missing;
    try (var browsers = Browsers.open()) {
      missing = take(LivedIn.demo(house), browsers, List.of(wanted));
    } finally {
      house.close();
    }
    if (missing > 0) {
      System.err.printf("%n%d pictures could not be taken.%n", missing);
      System.exit(1);
    }
  }

  /** How many could not be taken; the others were. */
  private static int take(LivedIn house, Browsers browsers, List<String> wanted)
      throws IOException {
    Files.createDirectories(PICTURES);
    int missing = 0;
    for (var shot : Shots.all(house)) {
      if (wanted.isEmpty() ? shot.isPictured() : wanted.contains(shot.name())) {
        for (var look : Look.all()) {
          missing += take(shot, look, house, browsers) ? 0 : 1;
        }
      }
    }
    return missing;
  }

  private static boolean take(Shot shot, Look look, LivedIn house, Browsers browsers)
      throws IOException {
    try {
      house.keepHolding();
      take(shot, look, house.house(), browsers);
      return true;
    } catch (PlaywrightException e) {
      System.err.printf("  %s-%s: %s%n", shot.name(), look, e.getMessage());
      return false;
    }
  }

  private static void take(Shot shot, Look look, PageHouse house, Browsers browsers)
      throws IOException {
    try (var windows = new Windows(browsers.browser(), house)) {
      var page = shot.in(windows, house, look).page();
      var options =
          new ScreenshotOptions()
              .setFullPage(look.isWide())
              .setClip(0, 0, look.width(), look.isWide() ? tall(page) : look.height())
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setCaret(ScreenshotCaret.HIDE);
      var file = PICTURES.resolve("%s-%s.png".formatted(shot.name(), look));
      SmallPng.write(page.screenshot(options), file);
      System.out.printf("  %s  %,d bytes%n", file, Files.size(file));
      windows.troubles().forEach(trouble -> System.out.println("    " + trouble));
    }
  }

  private static double tall(Page page) {
    var height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
    return Math.min(TALLEST, height.doubleValue());
  }
}
