package encore.bootstrap.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
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

  private Screenshots() {}

  public static void main(String[] wanted) throws IOException {
    var servers = LocalServers.forDemo(HOME, true, Map.of());
    // After the house itself: it says good-bye to its servers.
    SpringApplication.getShutdownHandlers().add(servers::stop);
    var house = PageHouse.over(servers);
    try (var browsers = Browsers.open()) {
      take(house, browsers, List.of(wanted));
    } finally {
      house.close();
    }
  }

  private static void take(PageHouse house, Browsers browsers, List<String> wanted)
      throws IOException {
    Files.createDirectories(PICTURES);
    for (var shot : Shots.all()) {
      if (wanted.isEmpty() || wanted.contains(shot.name())) {
        for (var look : Look.all()) {
          take(shot, look, house, browsers);
        }
      }
    }
  }

  private static void take(Shot shot, Look look, PageHouse house, Browsers browsers)
      throws IOException {
    try (var windows = new Windows(browsers.browser(), house)) {
      var window =
          shot.isOfNobody() ? windows.fresh(look) : windows.of(house.known(shot.who()), look);
      var tab = window.open(shot.address());
      shot.prepare().accept(tab);
      var options =
          new ScreenshotOptions()
              .setFullPage(true)
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setCaret(ScreenshotCaret.HIDE);
      var file = PICTURES.resolve("%s-%s.png".formatted(shot.name(), look));
      SmallPng.write(tab.page().screenshot(options), file);
      System.out.printf("  %s  %,d bytes%n", file, Files.size(file));
      windows.troubles().forEach(trouble -> System.out.println("    " + trouble));
    }
  }
}
