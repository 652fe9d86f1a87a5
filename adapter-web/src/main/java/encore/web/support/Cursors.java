package encore.web.support;

import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A place in a list, by time and id, as a word that callers hand back without reading it. */
public final class Cursors {
  private Cursors() {}

  /** Years of four digits; far beyond them the database and its driver cannot count. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  public static String write(Instant at, UUID id) {
    var plain = at + "/" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Only a word that we would have written ourselves is taken. */
  public static <C> Optional<C> read(@Nullable String word, BiFunction<Instant, UUID, C> cursor) {
    if (word == null) {
      return Optional.empty();
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      int slash = plain.indexOf('/');
      var at = Instant.parse(plain.substring(0, Math.max(slash, 0)));
      var id = UUID.fromString(plain.substring(slash + 1));
      if (write(at, id).equals(word) && isPossible(at)) {
        return Optional.of(cursor.apply(at, id));
      }
    } catch (IllegalArgumentException | DateTimeException _) {
      // Made by hand: told below.
    }
    throw Refusal.of(Problem.INVALID_CURSOR);
  }

  /** The nearest instant that the database can count. */
  public static Instant possible(Instant instant) {
    return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
  }

  private static boolean isPossible(Instant instant) {
    return possible(instant).equals(instant);
  }
}
