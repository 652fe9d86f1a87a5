package encore.web.outbox;

import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in the order of writing, as a word that callers hand back without reading it. */
final class OutboxCursor {
  private OutboxCursor() {}

  static String write(long seq) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(seq).getBytes(StandardCharsets.UTF_8));
  }

  /** Only a word that we would have written ourselves is taken. */
  static Optional<Long> read(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    try {
      long seq =
          Long.parseLong(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8));
      if (seq > 0 && write(seq).equals(word)) {
        return Optional.of(seq);
      }
    } catch (IllegalArgumentException _) {
      // Made by hand: told below.
    }
    throw Refusal.of(Problem.INVALID_CURSOR);
  }
}
