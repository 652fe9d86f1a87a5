package encore.application.waitingroom;

import static java.util.stream.Collectors.toUnmodifiableMap;

import encore.application.shared.Part;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Draw;
import encore.domain.waitingroom.Ease;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What this instance knows of the lines, so that doors need ask nobody: a moment old, and as it was
 * when the books cannot be read. What it cannot know, it learns by {@link WatchLines}.
 */
@Part
final class KnownLines {

  private final Clock clock;
  private final Map<PassId, Instant> ended = new ConcurrentHashMap<>();
  private final Map<ConcertId, Crowd> crowds = new ConcurrentHashMap<>();
  private final Map<ConcertId, Draw> draws = new ConcurrentHashMap<>();
  private volatile Picture picture = new Picture(Map.of(), Map.of(), Duration.ZERO);
  private volatile Ease ease = Ease.FULL;

  KnownLines(Clock clock) {
    this.clock = clock;
  }

  private record Picture(
      Map<ConcertId, Line> lines, Map<ScheduleId, ConcertId> concerts, Duration ahead) {}

  /** Who stood outside when somebody was let in the last time, and why not more were. */
  private record Crowd(long waiting, Brake brake) {}

  /** The time of the database, as nearly as can be known without asking. */
  Instant now() {
    return clock.instant().plus(picture.ahead());
  }

  Optional<Line> find(ConcertId concert) {
    return Optional.ofNullable(picture.lines().get(concert));
  }

  /** With a line that is not off. */
  Optional<Line> guarded(ConcertId concert) {
    return find(concert).filter(line -> line.policy().mode() != LineMode.OFF);
  }

  /** There is a line, and nobody has to wait in it. */
  boolean isOff(ConcertId concert) {
    return find(concert).isPresent() && guarded(concert).isEmpty();
  }

  Optional<ConcertId> concertOf(ScheduleId schedule) {
    return Optional.ofNullable(picture.concerts().get(schedule));
  }

  Map<ConcertId, Line> all() {
    return picture.lines();
  }

  void learn(Lines.Snapshot books) {
    var lines = books.lines().stream().collect(toUnmodifiableMap(Line::concert, line -> line));
    var concerts = new HashMap<ScheduleId, ConcertId>();
    lines.forEach((concert, line) -> line.schedules().forEach(each -> concerts.put(each, concert)));
    picture =
        new Picture(lines, Map.copyOf(concerts), Duration.between(clock.instant(), books.asOf()));
    crowds.keySet().retainAll(lines.keySet());
    draws.keySet().retainAll(lines.keySet());
    var now = books.asOf();
    // A pass that is over by time needs nobody to remember how it ended.
    ended.values().removeIf(until -> !now.isBefore(until));
  }

  /** True when that is news. */
  boolean learnEnded(Pass pass) {
    return ended.put(pass.id(), pass.until()) == null;
  }

  boolean isOver(Pass pass) {
    @Nullable Line line = picture.lines().get(pass.concert());
    return pass.isOverAt(now())
        || ended.containsKey(pass.id())
        || (line != null && pass.generation() < line.generation());
  }

  /** One for each line that is open: it remembers what it has reckoned. */
  Draw draw(Line line, long count) {
    return draws.compute(
        line.concert(),
        (concert, known) ->
            known != null && known.count() == count
                ? known
                : new Draw(line.opening().secret(), concert, count));
  }

  void learnCrowd(ConcertId concert, long waiting, Brake brake) {
    crowds.put(concert, new Crowd(waiting, brake));
  }

  Optional<Brake> brakeOf(ConcertId concert) {
    return Optional.ofNullable(crowds.get(concert)).map(Crowd::brake);
  }

  /** Whether somebody who came now would have to wait. */
  boolean isEngaged(Line line) {
    var crowd = crowds.get(line.concert());
    return (crowd != null && crowd.waiting() > 0)
        || line.pulse().inside() >= line.policy().admission().active().orElse(Integer.MAX_VALUE);
  }

  Ease ease() {
    return ease;
  }

  void feel(boolean strained) {
    ease = ease.after(strained);
  }
}
