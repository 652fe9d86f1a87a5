package encore.web.problem;

import java.util.List;

/**
 * One thing that is wrong with a request, and where: {@code member} is {@code pointer} for a place
 * in the body and {@code parameter} for the path or the query.
 */
public record Violation(String member, String place, String code, String text, List<Object> args) {

  public Violation {
    args = List.copyOf(args);
  }

  public static Violation ofBody(String pointer, String code, Object... args) {
    return new Violation("pointer", pointer, code, code, List.of(args));
  }

  static Violation ofParameter(String name, String code, Object... args) {
    return new Violation("parameter", name, code, code, List.of(args));
  }

  /** The same code with a text of its own. */
  Violation saying(String variant) {
    return new Violation(member, place, code, code + "." + variant, args);
  }
}
