package encore.application.catalog;

import encore.domain.catalog.ConcertId;

/**
 * Whether a concert has a line before its seats, filled in by whoever keeps the lines. It is asked
 * beside the copies of the catalogue, and is in none of them: an order to a line is no edit.
 */
public interface QueueModes {

  /** As this instance knows it, a moment old; without waiting. */
  QueueMode of(ConcertId concert);

  /** What a visitor has to expect. */
  enum QueueMode {
    /** There is no line, or nobody needs to stand in it. */
    OFF,

    /** There is one as soon as it is full inside. */
    AUTO,

    /** Everybody stands in it. */
    ALWAYS
  }
}
