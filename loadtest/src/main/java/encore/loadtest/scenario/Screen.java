package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Events;
import encore.loadtest.wire.Events.Event;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One who watches. A stream that breaks off is opened again with the id of the last event, after
 * the pause that the house asked for, as a browser does it.
 */
final class Screen {

  private static final Step WATCH = Step.of("watch");
  private static final Step RETURN = Step.of("return");

  /** Three signs of life that did not come. */
  private static final Duration SILENCE = Duration.ofSeconds(45);

  private static final Duration RETRY = Duration.ofSeconds(3);

  private final Fan fan;
  private final URI house;
  private final Screens hall;
  private volatile @Nullable Events events;
  private volatile boolean isClosed;
  private Duration retry = RETRY;
  private String last = "";

  Screen(Fan fan, URI house, Screens hall) {
    this.fan = fan;
    this.house = house;
    this.hall = hall;
  }

  /** Until the plan is over, or the house says that there is nothing more to see. */
  void watch() throws InterruptedException {
    hall.add(this);
    try {
      for (var step = WATCH; !isOver() && look(step); step = RETURN) {
        for (long over = System.nanoTime() + retry.toNanos();
            !isOver() && System.nanoTime() < over; ) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
    } finally {
      hall.remove(this);
      close();
    }
  }

  private boolean isOver() {
    return isClosed || fan.isLeaving();
  }

  /** Whether it is worth coming back. */
  private boolean look(Step step) {
    long due = System.nanoTime();
    try (var opened = Events.of(house, request(), SILENCE)) {
      events = opened;
      // Only now: who closes afterwards finds what he is to close.
      if (isOver()) {
        return false;
      }
      var first = first(opened);
      tell(step, due, first.isEmpty() && opened.status() == 200 ? 0 : opened.status());
      return opened.status() != 204 && (first.isEmpty() || follow(opened, first.get()));
    } catch (IOException _) {
      if (events == null && !isOver()) {
        tell(step, due, 0);
      }
      return !isOver();
    } finally {
      events = null;
    }
  }

  /** A stream without a word is none. */
  private static Optional<Event> first(Events opened) {
    try {
      return opened.status() == 200 ? opened.next() : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private void tell(Step step, long due, int status) {
    var answer = new Response(status, Map.of(), "");
    fan.noticed(step, request(), answer, due, due, System.nanoTime());
  }

  private Request request() {
    var asked = hall.asked();
    return last.isEmpty() ? asked : asked.with("Last-Event-ID", last);
  }

  private boolean follow(Events opened, Event first) throws IOException {
    for (var next = Optional.of(first); next.isPresent(); next = opened.next()) {
      var event = next.get();
      event.retry().ifPresent(pause -> retry = pause);
      last = event.id().isEmpty() ? last : event.id();
      if (event.name().equals("closed")) {
        return false;
      }
      hear(event, System.nanoTime());
    }
    return true;
  }

  private void hear(Event event, long now) {
    if (event.name().equals("snapshot")) {
      var letters = new Response(200, Map.of(), event.data()).field("s");
      for (var move : hall.moves()) {
        if (move.isInPicture(letters)) {
          move.isHeard(this, now);
        }
      }
      hall.isLit(this);
    } else if (event.name().equals("seats")) {
      for (var move : hall.moves()) {
        if (move.isIn(event.data())) {
          move.isHeard(this, now);
        }
      }
    }
  }

  /** From another thread, too. */
  void close() {
    isClosed = true;
    var open = events;
    if (open != null) {
      open.close();
    }
  }
}
