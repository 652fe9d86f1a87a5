package encore.application.seatmap;

/**
 * Rung by whoever thinks that a seat may have changed. It wakes who looks, and returns at once: for
 * one ring too many nothing is shown, and one too few is made up for within a second.
 */
public interface SeatBell {
  void ring();
}
