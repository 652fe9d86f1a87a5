package encore.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What went wrong in a window, whether a test looked there or not: errors and warnings in the
 * console, what nobody caught, requests that failed or went to another host.
 */
final class Troubles {

  private static final Set<String> LOUD = Set.of("error", "warning");

  private final String house;
  private final List<String> found = new ArrayList<>();
  private final List<List<String>> excuses = new ArrayList<>();

  Troubles(URI house) {
    this.house = house.toString();
  }

  void watch(BrowserContext window) {
    window.onConsoleMessage(this::hear);
    window.onWebError(error -> found.add("not caught: " + error.error()));
    window.onRequest(this::see);
    window.onRequestFailed(this::fail);
  }

  /** A trouble with all of these words in it is meant to be. */
  void excuse(String... words) {
    excuses.add(List.of(words));
  }

  List<String> left() {
    return found.stream().filter(each -> !isExcused(each)).toList();
  }

  private boolean isExcused(String trouble) {
    return excuses.stream().anyMatch(words -> words.stream().allMatch(trouble::contains));
  }

  private void hear(ConsoleMessage message) {
    if (LOUD.contains(message.type())) {
      found.add(
          "console %s: %s at %s".formatted(message.type(), message.text(), message.location()));
    }
  }

  private void see(Request request) {
    var url = request.url();
    if (!url.startsWith(house + "/")
        && !url.startsWith("data:")
        && !url.startsWith("blob:" + house)) {
      found.add("another host: " + url);
    }
  }

  /** Who leaves a page gives up what it still asks; that is no failure. */
  private void fail(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      found.add("failed: %s %s %s".formatted(request.method(), request.url(), request.failure()));
    }
  }
}
