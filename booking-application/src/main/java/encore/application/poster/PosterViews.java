package encore.application.poster;

import encore.domain.catalog.ConcertId;
import java.util.Optional;

/** Posters as a visitor sees them. */
public interface PosterViews {

  /** The name of the poster of a concert; empty when there is none, or no such concert. */
  Optional<String> nameAt(ConcertId concert);

  /** The picture of that name, which is the same for ever, unless it was thrown away. */
  Optional<Poster> named(String sha256);
}
