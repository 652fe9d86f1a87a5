package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

/** What a seat is called on the price list: VIP, R, S. */
public record Grade(String name) {

  public static final int LENGTH_MAX = 20;

  public Grade {
    require(
        !name.isBlank() && name.length() <= LENGTH_MAX, "a grade has a name of 1 to 20 letters");
  }
}
