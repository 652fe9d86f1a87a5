package encore.web.ranking;

import encore.application.ranking.BookedSales.Cursor;
import encore.application.ranking.ItemKind;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a rebuild has come: through which of its kinds, and then as in a list. */
final class RebuildCursor {

  private RebuildCursor() {}

  static String write(Cursor cursor) {
    return prefix(cursor.kind()) + Cursors.write(cursor.soldAt(), cursor.sale());
  }

  static Optional<Cursor> read(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    for (var kind : ItemKind.values()) {
      if (word.startsWith(prefix(kind))) {
        var rest = word.substring(prefix(kind).length());
        return Cursors.read(rest, (at, id) -> new Cursor(kind, at, id));
      }
    }
    throw Refusal.of(Problem.INVALID_CURSOR);
  }

  private static String prefix(ItemKind kind) {
    return kind + ".";
  }
}
