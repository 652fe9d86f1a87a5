package encore.application.waitingroom.simulation;

import java.util.Arrays;
import java.util.List;

/** The seats of a sale, and when which share of them was sold. */
final class Hall {

  static final int PERCENT = 100;
  static final long NEVER = -1;

  private final int seats;
  private final long[] soldBy = new long[PERCENT + 1];
  private int held;
  private int sold;

  Hall(int seats) {
    this.seats = seats;
    Arrays.fill(soldBy, NEVER);
    soldBy[0] = 0;
  }

  /** As many as are free of those that are wanted. */
  int hold(int wanted) {
    int taken = Math.min(wanted, seats - sold - held);
    held += taken;
    return taken;
  }

  void letGo(int seatsOfOne) {
    held -= seatsOfOne;
  }

  void sell(int seatsOfOne, long now) {
    held -= seatsOfOne;
    int before = percent();
    sold += seatsOfOne;
    for (int reached = before + 1; reached <= percent(); reached++) {
      soldBy[reached] = now;
    }
  }

  private int percent() {
    return (int) ((long) sold * PERCENT / seats);
  }

  /** Those that are held are among them. */
  int unsold() {
    return seats - sold;
  }

  int sold() {
    return sold;
  }

  List<Long> soldBy() {
    return Arrays.stream(soldBy).boxed().toList();
  }
}
