package encore.bootstrap.browser;

import java.util.function.Consumer;

/**
 * A picture to be taken.
 *
 * @param name how its file begins
 * @param who an account of the demo, or nobody
 * @param prepare what is done on the page before
 */
record Shot(String name, String address, String who, Consumer<Tab> prepare) {

  private static final String NOBODY = "";

  /** As somebody sees it who is not signed in. */
  static Shot of(String name, String address) {
    return new Shot(name, address, NOBODY, Tab::settled);
  }

  /** As that account sees it. */
  Shot as(String account) {
    return new Shot(name, address, account, prepare);
  }

  /** After that was done there. */
  Shot after(Consumer<Tab> steps) {
    return new Shot(name, address, who, prepare.andThen(steps));
  }

  boolean isOfNobody() {
    return who.equals(NOBODY);
  }
}
