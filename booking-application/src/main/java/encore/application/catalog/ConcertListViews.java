package encore.application.catalog;

import encore.application.shared.Page;
import encore.domain.catalog.Concert;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Every concert there is, for those who run the house: also one that nobody can buy yet. */
public interface ConcertListViews {

  /** Newest first; the words are a part of title, artist or venue, in capitals or not. */
  Page<Line, Cursor> concerts(Optional<String> words, Optional<Cursor> after, int limit);

  /** Where the list goes on: behind this concert. */
  record Cursor(Instant createdAt, UUID concert) {}

  /** Its poster is named, not shown; its sale opens with the first of its schedules, if any. */
  record Line(
      Versioned<Concert> concert,
      Optional<String> poster,
      int schedules,
      Optional<Instant> saleOpensAt,
      Instant createdAt) {}
}
