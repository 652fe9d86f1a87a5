package encore.domain.booking;

import encore.domain.catalog.Seat;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Free seats side by side, in a run of free seats that may be longer.
 *
 * <p>Taking it strands a seat when exactly one of the run is left over at either side: hardly
 * anybody buys that one. Where more are left, the two next to the block are its guards: as long as
 * they are free the block strands nobody.
 */
record Block(List<FreeSeat> run, int from, int to, long won) {

  private static final int GUARDS = 2;

  /** Dear before cheap: the price list says which grade is better. Equal ones are a class. */
  static final Comparator<Block> BY_CLASS =
      Comparator.comparingLong(Block::won).reversed().thenComparing(Block::strands);

  static Block of(List<FreeSeat> run, int from, int to) {
    long won = 0;
    for (var each : run.subList(from, to)) {
      won += each.seat().price().won();
    }
    return new Block(run, from, to, won);
  }

  static Comparator<Block> byRank(Chance chance) {
    return BY_CLASS
        .thenComparingInt(Block::distance)
        .thenComparingLong(block -> chance.rankOf(block.run.get(block.from).seat().number()));
  }

  List<Seat> seats() {
    return seats(from, to).toList();
  }

  List<Seat> guards() {
    if (strands()) {
      return List.of();
    }
    var left = seats(Math.max(0, from - GUARDS), from);
    var right = seats(to, Math.min(run.size(), to + GUARDS));
    return Stream.concat(left, right).toList();
  }

  boolean strands() {
    return from == 1 || run.size() - to == 1;
  }

  boolean meets(Set<Seat> others) {
    return seats(from, to).anyMatch(others::contains);
  }

  boolean isAll(SeatWish wish) {
    return seats(from, to).allMatch(wish::admits);
  }

  int distance() {
    return run.get(from).distanceWith(run.get(to - 1));
  }

  private Stream<Seat> seats(int first, int end) {
    return run.subList(first, end).stream().map(FreeSeat::seat);
  }
}
