package encore.bootstrap.lab;

import static encore.domain.shared.Invariant.require;

import java.util.OptionalInt;

/**
 * Who comes, and how many at once.
 *
 * @param name one word or two, as the lab and its files call it
 * @param about a heading for the table
 * @param contenders at once, each with his next wish as soon as he has an answer
 * @param attempts in all
 * @param x where this one stands in a sweep, with one plot for all of the same name
 */
record Traffic(String name, String about, int contenders, int attempts, OptionalInt x) {

  Traffic {
    require(contenders > 0 && attempts >= contenders, name + ": everybody has a wish");
  }

  static Traffic of(String name, String about, int contenders, int attempts) {
    return new Traffic(name, about, contenders, attempts, OptionalInt.empty());
  }

  /** One point of a sweep. */
  Traffic at(int point) {
    return new Traffic(name, about, contenders, attempts, OptionalInt.of(point));
  }

  boolean isSwept() {
    return x.isPresent();
  }

  @Override
  public String toString() {
    return isSwept() ? name + " " + x.getAsInt() : name;
  }
}
