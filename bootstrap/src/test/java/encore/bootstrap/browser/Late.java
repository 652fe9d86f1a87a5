package encore.bootstrap.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Answers that are on their way for long: each is what the house said when it was asked. */
final class Late implements Consumer<Route> {

  private record Answer(Route to, APIResponse said) {}

  private final List<Answer> answers = new ArrayList<>();
  private final int times;
  private int count;

  private Late(int times) {
    this.times = times;
  }

  /** The first so many GETs of this address; all other requests go through. */
  static Late of(Window window, String address, int times) {
    var late = new Late(times);
    window.context().route(address, late);
    return late;
  }

  @Override
  public void accept(Route route) {
    if (route.request().method().equals("GET") && count++ < times) {
      answers.add(new Answer(route, route.fetch()));
    } else {
      route.resume();
    }
  }

  /** Returns when so many have been asked for. */
  Late asked(Tab tab, int wanted) {
    tab.page().waitForCondition(() -> answers.size() >= wanted);
    return this;
  }

  /** The oldest comes, and the page has read it. */
  void comes(Tab tab) {
    var answer = answers.removeFirst();
    answer.to().fulfill(new FulfillOptions().setResponse(answer.said()));
    answer.to().request().response().finished();
    // What is asked after it is answered after it, unless it comes out of the browser's own store.
    tab.page()
        .evaluate(
            "() => fetch('/api/concerts?limit=1', { cache: 'no-store' }).then((it) => it.json())");
  }
}
