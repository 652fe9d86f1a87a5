package encore.domain.waitingroom;

/** Whether a concert has a line. */
public enum LineMode {
  /** There is none: nobody needs a pass. */
  OFF,

  /** There is none until as many are inside as may be; until then who comes is let in at once. */
  AUTO,

  /** Everybody stands in it. */
  ALWAYS
}
