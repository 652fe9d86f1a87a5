package encore.application.waitingroom;

import encore.application.shared.Part;
import encore.application.waitingroom.WaitingLines.Head;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The opening of a line. Deciding the order of all who came before it is one write, however many
 * they are; they take their places bit by bit, before anybody asks for the places behind them.
 */
@Part
final class OpeningLines {

  private static final int STEP = 2_000;

  private final KnownLines known;
  private final Lines lines;
  private final WaitingLines waiting;

  OpeningLines(KnownLines known, Lines lines, WaitingLines waiting) {
    this.known = known;
    this.lines = lines;
    this.waiting = waiting;
  }

  /** Whether anybody may be let in now. Opens the line when it is time. */
  boolean isOpen(Line line, Head.Front front) {
    var count = line.opening().count().isPresent() ? line.opening().count() : open(line, front);
    if (count.isEmpty()) {
      return false;
    }
    if (front.unfolded() < count.getAsLong()) {
      unfold(line, front, count.getAsLong());
    }
    return true;
  }

  private OptionalLong open(Line line, Head.Front front) {
    var opensAt = line.opening().opensAt();
    if (opensAt.isEmpty() || known.now().isBefore(opensAt.get())) {
      lines.noteIndices(line.concert(), front.indices());
      return OptionalLong.empty();
    }
    var frozen = waiting.freeze(line.concert());
    return frozen.isPresent() ? lines.open(line.concert(), frozen.getAsLong()) : frozen;
  }

  private void unfold(Line line, Head.Front front, long count) {
    var draw = known.draw(line, count);
    long from = front.unfolded();
    long to = Math.min(count, from + STEP);
    waiting.unfold(
        line.concert(), from, LongStream.range(from, to).map(draw::indexAt).boxed().toList());
  }
}
