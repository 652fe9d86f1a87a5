package encore.web.ratelimit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a proxy writes whom it speaks for; the entries are what came in between, the last one
 * nearest.
 */
enum ForwardedHeader {
  X_FORWARDED_FOR("X-Forwarded-For") {
    @Override
    Optional<String> addressIn(String entry) {
      return Optional.of(entry);
    }
  },

  /** RFC 7239: {@code for="[2001:db8::1]:4711";proto=https}. */
  FORWARDED("Forwarded") {
    @Override
    Optional<String> addressIn(String entry) {
      return Stream.of(entry.split(";", PAIRS_MAX))
          .map(String::strip)
          .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
          .map(pair -> unquoted(pair.substring("for=".length())))
          .findFirst();
    }
  };

  private static final int PAIRS_MAX = 8;

  private final String header;

  ForwardedHeader(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  /** What one entry says of the address, as it stands there. */
  abstract Optional<String> addressIn(String entry);

  /**
   * All lines as one list, last entry first. Cut at every comma, also in quotes: an address has
   * none, and a quote that a caller has opened must not swallow what a proxy wrote behind it.
   */
  static List<String> entries(List<String> lines) {
    return List.of(String.join(",", lines).split(",", -1)).reversed();
  }

  private static String unquoted(String value) {
    return value.replaceFirst("^\"(.*)\"$", "$1");
  }
}
