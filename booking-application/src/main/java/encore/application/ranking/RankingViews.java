package encore.application.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What sells best. */
@FunctionalInterface
public interface RankingViews {

  /** More are not ranked. */
  int PLACES_MAX = 100;

  Board top(ItemKind kind, Window window);

  /**
   * The best, at most {@link #PLACES_MAX}.
   *
   * @param since the beginning of the first hour that counts
   * @param asOf how things stood when
   */
  record Board(Instant since, Instant asOf, List<Place> places) {
    public Board {
      places = List.copyOf(places);
    }
  }

  /**
   * One of them.
   *
   * @param artist of a concert; nothing of a product
   */
  record Place(UUID item, String title, String artist, long score) {}
}
