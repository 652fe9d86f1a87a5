package encore.domain.booking;

import encore.domain.catalog.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The free seats of a schedule as they stand side by side, and which of them are best.
 *
 * <p>Best is dear before cheap, then not to strand a single seat, then near to the front and to the
 * middle. A block that strands a seat is picked only when every block of its price does.
 */
public final class Vacancies {

  private static final int PICKS_MAX = 4;
  private static final int SPREAD = 16;

  private final List<List<FreeSeat>> runs;

  private Vacancies(List<List<FreeSeat>> runs) {
    this.runs = runs;
  }

  public static Vacancies of(Collection<FreeSeat> free) {
    var runs = new ArrayList<List<FreeSeat>>();
    for (var seat : free.stream().sorted(FreeSeat.AS_THEY_STAND).toList()) {
      if (runs.isEmpty() || !runs.getLast().getLast().isLeftOf(seat)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(seat);
    }
    return new Vacancies(runs);
  }

  /**
   * The best pick, and some others of its class for the case that somebody else is at work on it:
   * those are spread by chance, so that a crowd with one view of the hall does not go on together.
   * Empty when nothing that is free answers the wish.
   */
  public List<Pick> picks(SeatWish wish, Chance chance) {
    return picks(wish, chance, false);
  }

  /**
   * The same, and others that are not of its class: when the last of the best ones are all in other
   * hands, a crowd must not wait for them one by one.
   */
  public List<Pick> picksOfAnyClass(SeatWish wish, Chance chance) {
    return picks(wish, chance, true);
  }

  private List<Pick> picks(SeatWish wish, Chance chance, boolean ofAnyClass) {
    int together = Math.min(wish.count(), largestBlock(wish));
    if (together == 0 || (wish.adjacent() && together < wish.count())) {
      return List.of();
    }
    var blocks = spread(ranked(wish.of(together), chance, ofAnyClass), chance);
    if (together == wish.count()) {
      return blocks.stream().map(Pick::of).toList();
    }
    return blocks.stream().flatMap(block -> completed(block, wish, chance).stream()).toList();
  }

  public int available(SeatWish wish) {
    return (int) seats().map(FreeSeat::seat).filter(wish::admits).count();
  }

  /** How many of them stand side by side, at most. */
  public int largestBlock(SeatWish wish) {
    int largest = 0;
    for (var run : runs) {
      int length = 0;
      for (var each : run) {
        length = wish.admits(each.seat()) ? length + 1 : 0;
        largest = Math.max(largest, length);
      }
    }
    return largest;
  }

  /** All that stand side by side, so many at a time, whatever they cost. */
  Stream<List<Seat>> blocksOf(int count) {
    return blocks(new SeatWish(count, Optional.empty(), true)).map(Block::seats);
  }

  private List<Block> ranked(SeatWish wish, Chance chance, boolean ofAnyClass) {
    var blocks = blocks(wish).toList();
    var best = blocks.stream().min(Block.BY_CLASS).orElseThrow();
    return blocks.stream()
        .filter(block -> ofAnyClass || Block.BY_CLASS.compare(block, best) == 0)
        .sorted(Block.byRank(chance))
        .toList();
  }

  private Stream<Block> blocks(SeatWish wish) {
    return runs.stream()
        .flatMap(run ->
            IntStream.rangeClosed(0, run.size() - wish.count())
                .mapToObj(from -> Block.of(run, from, from + wish.count())))
        .filter(block -> block.isAll(wish));
  }

  /** The first, then others that share no seat, from a stretch that grows with each. */
  private static List<Block> spread(List<Block> ranked, Chance chance) {
    var chosen = new ArrayList<>(List.of(ranked.getFirst()));
    var seats = new HashSet<>(ranked.getFirst().seats());
    for (int i = 1; i < PICKS_MAX; i++) {
      var stretch = ranked.subList(0, Math.min(ranked.size(), SPREAD * i));
      int start = chance.after(i).below(stretch.size());
      other(stretch, start, seats)
          .ifPresent(block -> {
            chosen.add(block);
            seats.addAll(block.seats());
          });
    }
    return chosen;
  }

  private static Optional<Block> other(List<Block> stretch, int start, Set<Seat> seats) {
    return IntStream.range(0, stretch.size())
        .mapToObj(i -> stretch.get((start + i) % stretch.size()))
        .filter(block -> !block.meets(seats))
        .findFirst();
  }

  /** The rest of the wish, from what is left beside this block. */
  private Optional<Pick> completed(Block block, SeatWish wish, Chance chance) {
    var taken = new HashSet<>(block.seats());
    var rest = of(seats().filter(free -> !taken.contains(free.seat())).toList());
    var missing = new SeatWish(wish.count() - taken.size(), wish.grade(), false);
    return rest.picks(missing, chance).stream().findFirst().map(Pick.of(block)::and);
  }

  private Stream<FreeSeat> seats() {
    return runs.stream().flatMap(List::stream);
  }
}
