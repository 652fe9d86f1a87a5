package encore.bootstrap.browser;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A way between a window and the house on which something happens; it remembers who came by. */
final class Detour implements Consumer<Route> {

  /** Of the header that makes two requests one wish. */
  private static final String KEY = "idempotency-key";

  private final int times;
  private final Consumer<Route> what;
  private final List<String> keys = new ArrayList<>();
  private int count;

  private Detour(int times, Consumer<Route> what) {
    this.times = times;
    this.what = what;
  }

  /** The first request; all others go through. */
  static Detour once(Consumer<Route> what) {
    return new Detour(1, what);
  }

  static Detour always(Consumer<Route> what) {
    return new Detour(Integer.MAX_VALUE, what);
  }

  /** Nothing is done to anybody. */
  static Detour none() {
    return new Detour(0, Route::resume);
  }

  @Override
  public void accept(Route route) {
    keys.add(route.request().headers().getOrDefault(KEY, ""));
    if (count++ < times) {
      what.accept(route);
    } else {
      route.resume();
    }
  }

  int count() {
    return count;
  }

  /** Of all requests, in their order; empty where there was none. */
  List<String> keys() {
    return keys;
  }

  static void notFound(Route route) {
    route.fulfill(
        new FulfillOptions()
            .setStatus(404)
            .setContentType("application/problem+json")
            .setBody("{}"));
  }

  /** The house does not even hear of it. */
  static void busy(Route route) {
    askedToComeBack(route, "BUSY", "Too much at once", 1);
  }

  /** Nor of whoever would join. */
  static void full(Route route) {
    askedToComeBack(route, "QUEUE_FULL", "The line is full", 10);
  }

  private static void askedToComeBack(Route route, String code, String title, int seconds) {
    var type = code.toLowerCase(Locale.ROOT).replace('_', '-');
    var problem =
        """
        {"type":"/problems/%s","title":"%s","status":503,"code":"%s","retryable":true}
        """;
    route.fulfill(
        new FulfillOptions()
            .setStatus(503)
            .setContentType("application/problem+json")
            .setHeaders(Map.of("Retry-After", Integer.toString(seconds)))
            .setBody(problem.formatted(type, title, code)));
  }

  /** The house does as it was asked, and nobody hears of it. */
  static void lose(Route route) {
    route.fetch();
    route.abort("connectionreset");
  }
}
