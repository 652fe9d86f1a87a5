package encore.bootstrap.browser;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A page, or a state of one, that is looked at.
 *
 * @param name how the file of its picture begins
 * @param address asked for when somebody goes there: a hold is made anew once it has ended
 * @param who an account, or nobody
 * @param prepare what is done on the page before
 * @param isPictured or only tested
 * @param excuses of what the browser complains, and is meant to be
 */
record Shot(
    String name,
    Supplier<String> address,
    String who,
    Consumer<Tab> prepare,
    boolean isPictured,
    List<String[]> excuses) {

  private static final String NOBODY = "";

  /** As somebody sees it who is not signed in. */
  static Shot of(String name, String address) {
    return new Shot(name, () -> address, NOBODY, Tab::settled, true, List.of());
  }

  /** At an address that is known only then. */
  Shot at(Supplier<String> place) {
    return new Shot(name, place, who, prepare, isPictured, excuses);
  }

  /** As that account sees it. */
  Shot as(String account) {
    return new Shot(name, address, account, prepare, isPictured, excuses);
  }

  /** After that was done there. */
  Shot after(Consumer<Tab> steps) {
    return new Shot(name, address, who, prepare.andThen(steps), isPictured, excuses);
  }

  /** There is enough of its kind in the gallery. */
  Shot unpictured() {
    return new Shot(name, address, who, prepare, false, excuses);
  }

  Shot excused(String... words) {
    var all = Stream.concat(excuses.stream(), Stream.<String[]>of(words)).toList();
    return new Shot(name, address, who, prepare, isPictured, all);
  }

  /** The page as it is to be seen. */
  Tab in(Windows windows, PageHouse house, Look look) {
    var window = who.equals(NOBODY) ? windows.fresh(look) : windows.of(house.known(who), look);
    excuses.forEach(window::excuse);
    var tab = window.open(address.get());
    prepare.accept(tab);
    return tab;
  }

  @Override
  public String toString() {
    return name;
  }
}
