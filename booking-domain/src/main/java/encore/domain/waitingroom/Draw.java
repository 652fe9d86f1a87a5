package encore.domain.waitingroom;

import encore.domain.catalog.ConcertId;

/** The order of those who came before the opening: a permutation that the secret decides. */
public record Draw(DrawSecret secret, ConcertId concert, long count) {

  public long placeOf(long index) {
    return index;
  }

  public long indexAt(long place) {
    return place;
  }
}
