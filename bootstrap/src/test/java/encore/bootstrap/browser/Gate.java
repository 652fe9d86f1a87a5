package encore.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Between windows and the house: who comes waits here until all go on at once. */
final class Gate implements Consumer<Route> {

  private final List<Route> waiting = new ArrayList<>();
  private boolean isOpen;

  /** For requests to such addresses, of each of these windows. */
  static Gate before(String address, Window... windows) {
    var gate = new Gate();
    for (var window : windows) {
      window.context().route(address, gate);
    }
    return gate;
  }

  @Override
  public void accept(Route route) {
    if (isOpen) {
      route.resume();
    } else {
      waiting.add(route);
    }
  }

  /** So many have come, and no more. */
  Gate waits(Tab one, int wanted) {
    one.page().waitForCondition(() -> waiting.size() >= wanted);
    assertThat(waiting).hasSize(wanted);
    return this;
  }

  /** Until so many have come; whoever comes later finds it open. */
  void open(Tab one, int wanted) {
    one.page().waitForCondition(() -> waiting.size() >= wanted);
    isOpen = true;
    waiting.forEach(Route::resume);
  }
}
