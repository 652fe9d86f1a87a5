package encore.web.seatmap;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.catalog.ScheduleId;
import encore.web.problem.Refusal;
import encore.web.seatmap.Places.Place;
import encore.web.seatmap.SeatStream.Outlet;
import encore.web.support.EventStreams;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Opens streams: a place for each, an audience to join, and a first picture to begin with. */
@Component
final class SeatStreams {

  private static final Duration FIRST_LOOK_MAX = Duration.ofSeconds(3);

  private final Places places;
  private final Audiences audiences;
  private final Lookout lookout;
  private final Pulse pulse;
  private final StreamProperties limits;

  SeatStreams(
      Places places, Audiences audiences, Lookout lookout, Pulse pulse, StreamProperties limits) {
    this.places = places;
    this.audiences = audiences;
    this.lookout = lookout;
    this.pulse = pulse;
    this.limits = limits;
  }

  /** Told once when a stream is over. */
  @FunctionalInterface
  interface Farewell {
    void over(SeatStream stream, Ending why);
  }

  /**
   * Gives why there is nothing to hear; empty when the stream has begun.
   *
   * @param seen the version that the reader has, perhaps from another instance
   */
  Optional<Ending> listen(
      ScheduleId schedule, OptionalLong seen, Optional<String> network, Supplier<Outlet> reader)
      throws InterruptedException {
    var place = take(network);
    var audience = audiences.enter(schedule);
    boolean hasBegun = false;
    try {
      var ending = firstPicture(audience);
      if (ending.isEmpty()) {
        begin(audience, place, seen, reader.get());
        hasBegun = true;
      }
      return ending;
    } finally {
      if (!hasBegun) {
        audiences.leave(audience);
        place.giveBack();
      }
    }
  }

  private Place take(Optional<String> network) {
    try {
      return places.take(network);
    } catch (Refusal full) {
      pulse.meters().refused();
      throw full;
    }
  }

  private Optional<Ending> firstPicture(Audience audience) throws InterruptedException {
    if (!audience.first().isDone()) {
      lookout.ring();
    }
    try {
      return audience.first().get(FIRST_LOOK_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Unavailable("postgres", Reason.BUSY, e);
    } catch (ExecutionException e) {
      // A new one for each of those who wait; why is in the cause.
      throw e.getCause() instanceof Unavailable known
          ? new Unavailable(known.dependency(), known.reason(), known)
          : new IllegalStateException(e.getCause());
    }
  }

  private void begin(Audience audience, Place place, OptionalLong seen, Outlet reader) {
    long until = System.nanoTime() + EventStreams.about(limits.longest()).toNanos();
    var stream =
        new SeatStream(
            reader,
            limits,
            pulse.meters(),
            until,
            (over, why) -> {
              pulse.forget(over, why);
              audience.leave(over);
              audiences.leave(audience);
              place.giveBack();
            });
    stream.say(Frame.retry());
    audience.join(stream, seen);
    if (seen.isPresent()) {
      // He may know more than we do.
      lookout.ring();
    }
    pulse.keep(stream);
  }
}
