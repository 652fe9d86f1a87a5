package encore.domain.waitingroom;

/** What an operator does with a line. */
public enum LineFlow {
  RUNNING,

  /** People may come and wait; nobody is let in but by the operator's own hand. */
  PAUSED,

  /** Nobody may join any more; those who wait are let in as usual. */
  DRAINING
}
