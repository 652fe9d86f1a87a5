package encore.web.seatmap;

/** Why a stream is over. */
enum Ending {
  /** The reader went away, or was not there any more when something was written to him. */
  GONE,
  /** He does not read as fast as seats change. */
  SLOW,
  LONG_ENOUGH,
  /** The house is about to stop. */
  CLOSING,
  /** The show has begun. */
  OVER,
  REMOVED
}
