package encore.loadtest.proof;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;

/** Which proof is checked, and for what. */
record ProofOptions(String source, Optional<Header> header, ProofCheck.Wish wish) {

  static final String USAGE =
      "Usage: CheckProof <file or URL> [--commitment <as noted before the opening>] [--index 7]"
          + " [--all] [--header \"Name: value\"]";

  /** By which a house knows who asks: the ticket, say. */
  record Header(String name, String value) {}

  static ProofOptions of(List<String> arguments) {
    var left = new ArrayDeque<>(arguments);
    if (left.isEmpty() || left.peek().isBlank() || left.peek().startsWith("--")) {
      throw new Misuse("Which proof? " + USAGE);
    }
    var options =
        new ProofOptions(
            left.remove(),
            Optional.empty(),
            new ProofCheck.Wish(Optional.empty(), OptionalLong.empty(), false));
    while (!left.isEmpty()) {
      options = options.with(left.remove(), left);
    }
    return options;
  }

  private ProofOptions with(String name, Queue<String> left) {
    return switch (name) {
      case "--all" -> with(new ProofCheck.Wish(wish.noted(), wish.other(), true));
      case "--commitment" -> {
        var noted = Optional.of(value(name, left, "[0-9a-fA-F]{64}").toLowerCase(Locale.ROOT));
        yield with(new ProofCheck.Wish(noted, wish.other(), wish.all()));
      }
      case "--index" -> {
        var index = OptionalLong.of(Long.parseLong(value(name, left, "\\d{1,12}")));
        yield with(new ProofCheck.Wish(wish.noted(), index, wish.all()));
      }
      case "--header" -> {
        var header = value(name, left, "[\\w-]+:.+").split(":", 2);
        yield new ProofOptions(source, Optional.of(new Header(header[0], header[1].strip())), wish);
      }
      default -> throw new Misuse("There is no option " + name + ". " + USAGE);
    };
  }

  private ProofOptions with(ProofCheck.Wish other) {
    return new ProofOptions(source, header, other);
  }

  private static String value(String name, Queue<String> left, String syntax) {
    var value = left.poll();
    if (value == null) {
      throw new Misuse(name + " needs a value. " + USAGE);
    }
    if (!value.matches(syntax)) {
      throw new Misuse(name + " cannot be " + value + ". " + USAGE);
    }
    return value;
  }
}
