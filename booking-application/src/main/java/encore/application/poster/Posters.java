package encore.application.poster;

import encore.domain.catalog.ConcertId;

/** Which poster hangs at which concert. A picture that hangs nowhere any more is thrown away. */
public interface Posters {

  /** In place of the one before, if there was one. */
  Change putUp(ConcertId concert, Poster poster);

  Change takeDown(ConcertId concert);

  /** What became of it. */
  enum Change {
    DONE,
    /** It was like that before. */
    NOTHING_TO_DO,
    NO_SUCH_CONCERT
  }
}
