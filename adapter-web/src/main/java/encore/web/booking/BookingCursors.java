package encore.web.booking;

import encore.application.booking.BookingHistoryViews.Cursor;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in the list of bookings as a word that callers hand back without reading it. */
final class BookingCursors {
  private BookingCursors() {}

  /** Years of four digits; far beyond them the database and its driver cannot count. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  static String write(Cursor cursor) {
    var plain = cursor.heldAt() + "/" + cursor.booking();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Only a word that we would have written ourselves is taken. */
  static Cursor read(String word) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      int slash = plain.indexOf('/');
      var cursor =
          new Cursor(
              Instant.parse(plain.substring(0, Math.max(slash, 0))),
              UUID.fromString(plain.substring(slash + 1)));
      if (write(cursor).equals(word) && isPossible(cursor.heldAt())) {
        return cursor;
      }
    } catch (IllegalArgumentException | DateTimeException _) {
      // Made by hand: told below.
    }
    throw Refusal.of(Problem.INVALID_CURSOR);
  }

  private static boolean isPossible(Instant instant) {
    return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
  }
}
