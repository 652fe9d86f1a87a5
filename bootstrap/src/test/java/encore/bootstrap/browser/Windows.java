package encore.bootstrap.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The windows of a test, on the pages of the house that all such tests share. */
final class Windows implements AutoCloseable {

  private final Browser browser;
  private final PageHouse house;
  private final List<Window> opened = new ArrayList<>();

  Windows(Browser browser, PageHouse house) {
    this.browser = browser;
    this.house = house;
  }

  /** Of somebody who has never been here. */
  Window fresh() {
    return fresh(Look.usual());
  }

  Window fresh(Look look) {
    return add(new Window(browser.newContext(look.options()), house.url()));
  }

  /** Where clocks show the time of another place. */
  Window abroad(String zone) {
    var options = Look.usual().options().setTimezoneId(zone);
    return add(new Window(browser.newContext(options), house.url()));
  }

  /** Of somebody who is signed in already. */
  Window of(Fan fan) {
    return of(fan, Look.usual());
  }

  Window of(Fan fan, Look look) {
    var options = look.options().setStorageState(fan.storage(house.url()));
    return add(new Window(browser.newContext(options), house.url()));
  }

  /** On the pages of another house, to which he is known. */
  Window of(Fan fan, PageHouse other) {
    var options = Look.usual().options().setStorageState(fan.storage(other.url()));
    return add(new Window(browser.newContext(options), other.url()));
  }

  /** Over a wire of his own. */
  Window of(Fan fan, Wire wire) {
    var options = Look.usual().options().setStorageState(fan.storage(wire.url()));
    return add(new Window(browser.newContext(options), wire.url()));
  }

  List<String> troubles() {
    return opened.stream().flatMap(window -> window.troubles().stream()).toList();
  }

  /** Below this directory, for each window. */
  void keep(Path directory) throws IOException {
    for (int i = 0; i < opened.size(); i++) {
      opened.get(i).keep(Files.createDirectories(directory.resolve("window-" + (i + 1))));
    }
  }

  @Override
  public void close() {
    opened.forEach(Window::close);
  }

  private Window add(Window window) {
    opened.add(window);
    return window;
  }
}
