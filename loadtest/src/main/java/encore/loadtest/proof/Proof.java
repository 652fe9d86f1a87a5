package encore.loadtest.proof;

import encore.loadtest.wire.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a house publishes about a draw: before the opening the commitment, afterwards all of it.
 * Index and place are those of who asked.
 */
record Proof(
    UUID concert,
    String algorithm,
    String commitment,
    OptionalLong joined,
    Optional<String> secret,
    OptionalLong count,
    OptionalLong index,
    OptionalLong place,
    Optional<Instant> opensAt,
    Optional<Instant> openedAt) {

  private static final String HASH = "[0-9a-f]{64}";

  /** It is not what a proof looks like; the message says where. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  static Proof read(String json) throws Unreadable {
    return new Proof(
        parsed(json, "concertId", UUID::fromString).orElseThrow(() -> missing("concertId")),
        text(json, "algorithm", ".+").orElseThrow(() -> missing("algorithm")),
        text(json, "commitment", HASH).orElseThrow(() -> missing("commitment")),
        number(json, "joined"),
        text(json, "secret", HASH),
        number(json, "count"),
        number(json, "index"),
        number(json, "place"),
        parsed(json, "opensAt", Instant::parse),
        parsed(json, "openedAt", Instant::parse));
  }

  byte[] secretBytes() {
    return HexFormat.of().parseHex(secret.orElseThrow());
  }

  private static OptionalLong number(String json, String field) throws Unreadable {
    var digits = text(json, field, "\\d{1,12}");
    return digits.isPresent()
        ? OptionalLong.of(Long.parseLong(digits.get()))
        : OptionalLong.empty();
  }

  private static <T> Optional<T> parsed(String json, String field, Function<String, T> parser)
      throws Unreadable {
    try {
      return text(json, field, ".+").map(parser);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new Unreadable(field + " cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> text(String json, String field, String syntax) throws Unreadable {
    var value = find(json, field);
    if (value.isEmpty() || value.equals("null")) {
      return Optional.empty();
    }
    if (!value.matches(syntax)) {
      throw new Unreadable(field + " cannot be read: " + value);
    }
    return Optional.of(value);
  }

  private static String find(String json, String field) throws Unreadable {
    try {
      return Json.find(json, field);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Unreadable missing(String field) {
    return new Unreadable("there is no " + field);
  }
}
