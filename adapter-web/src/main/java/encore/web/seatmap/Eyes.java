package encore.web.seatmap;

import encore.application.seatmap.SeatPictures;
import encore.application.seatmap.SeatPictures.Glance;
import encore.application.seatmap.SeatPictures.Picture;
import encore.web.seatmap.Ring.Look;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One look at all halls that are watched, and at the seats of those that changed. */
@Component
final class Eyes {

  /** The age of a change is asked of so many seats; it is measured, not promised. */
  private static final int ASKED_MAX = 100;

  private final SeatPictures pictures;
  private final Audiences audiences;
  private final StreamMeters meters;

  Eyes(SeatPictures pictures, Audiences audiences, StreamMeters meters) {
    this.pictures = pictures;
    this.audiences = audiences;
    this.meters = meters;
  }

  /** Gives how long it takes until something changes by time alone. */
  Optional<Duration> look() {
    var watched = audiences.watched();
    if (watched.isEmpty()) {
      return Optional.empty();
    }
    meters.looked();
    try {
      return look(watched);
    } catch (RuntimeException e) {
      watched.forEach(audience -> giveUp(audience, e));
      throw e;
    }
  }

  private Optional<Duration> look(List<Audience> watched) {
    long begun = System.nanoTime();
    var glances = pictures.glance(watched.stream().map(Audience::schedule).toList());
    var look = new Look(begun, System.nanoTime());
    watched.forEach(audience -> look(audience, glances.get(audience.schedule()), look));
    return glances.values().stream()
        .flatMap(glance -> glance.untilNext().stream())
        .min(Duration::compareTo);
  }

  private void look(Audience audience, @Nullable Glance glance, Look look) {
    if (glance == null) {
      close(audience, Ending.REMOVED);
    } else if (glance.isOver()) {
      close(audience, Ending.OVER);
    } else if (audience.knows(glance.version())) {
      audience.unchanged(look);
    } else {
      read(audience);
    }
  }

  private void read(Audience audience) {
    long begun = System.nanoTime();
    var picture = pictures.of(audience.schedule());
    var look = new Look(begun, System.nanoTime());
    picture.ifPresentOrElse(
        fresh -> audience.show(fresh, look, changedAt(audience, fresh)),
        () -> close(audience, Ending.REMOVED));
  }

  private OptionalLong changedAt(Audience audience, Picture fresh) {
    var numbers = audience.changes(fresh);
    if (numbers.isEmpty()) {
      return OptionalLong.empty();
    }
    var some = numbers.subList(0, Math.min(numbers.size(), ASKED_MAX));
    return pictures
        .age(audience.schedule(), some)
        .map(age -> OptionalLong.of(System.nanoTime() - age.toNanos()))
        .orElse(OptionalLong.empty());
  }

  private void close(Audience audience, Ending why) {
    // Forgotten first: who comes from now on asks anew.
    audiences.forget(audience);
    audience.end(why);
  }

  /** Who waits for a first picture is told; the others keep what they have. */
  private void giveUp(Audience audience, RuntimeException why) {
    if (audience.first().completeExceptionally(why)) {
      audiences.forget(audience);
    }
  }
}
