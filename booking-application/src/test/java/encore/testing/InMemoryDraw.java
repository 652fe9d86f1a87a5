package encore.testing;

import encore.application.waitingroom.WaitingLines.Head;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.waitingroom.Ticket;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The draw of an {@link InMemoryLine}: who came before the opening, and how far they have places.
 */
final class InMemoryDraw {

  private long indices;
  private OptionalLong frozen;
  private long unfolded;

  /** Who was drawn once stays drawn, and all of them are in the line. */
  InMemoryDraw(long nextIndex, OptionalLong drawn) {
    this.indices = nextIndex;
    this.frozen = drawn;
    this.unfolded = drawn.orElse(0);
  }

  long nextIndex() {
    return indices++;
  }

  void heardOf(long index) {
    indices = Math.max(indices, index + 1);
  }

  boolean isFrozen() {
    return frozen.isPresent();
  }

  OptionalLong frozen() {
    return frozen;
  }

  OptionalLong freeze() {
    if (frozen.isEmpty()) {
      frozen = OptionalLong.of(indices);
    }
    return frozen;
  }

  /** Who stands here or behind has somebody before him who is not in the line yet. */
  long frontier() {
    boolean isUnfolded = frozen.isPresent() && unfolded >= frozen.getAsLong();
    return isUnfolded ? Long.MAX_VALUE : unfolded;
  }

  boolean isInLine(long place) {
    return place < unfolded || place >= frozen.orElseThrow();
  }

  boolean isAhead(long place) {
    return place > unfolded;
  }

  void unfoldTo(long place) {
    unfolded = Math.max(unfolded, Math.min(place, frozen.orElseThrow()));
  }

  Place place(InMemoryWaiter waiter, int all, Supplier<Stream<InMemoryWaiter>> line) {
    if (frozen.isEmpty()) {
      return new Place.InDraw(waiter.number, frozen, 0, 0, all);
    }
    long below = line.get().filter(each -> each.score < unfolded).count();
    long inLine = Math.max(0, waiter.show(below - unfolded) + unfolded);
    return new Place.InDraw(waiter.number, frozen, unfolded, inLine, all);
  }

  Head.Front front(List<Ticket> tickets, int all, long asleep, long epoch) {
    return new Head.Front(tickets, all, asleep, indices, frozen, unfolded, epoch);
  }
}
