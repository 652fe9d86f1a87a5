package encore.kafka.inbox;

import encore.application.event.Event;
import encore.application.inbox.Delivery;
import encore.application.inbox.Mishap;
import encore.application.inbox.Origin;
import encore.application.inbox.PutAside;
import encore.application.inbox.Subscriber;
import encore.application.inbox.TakeIn;
import encore.application.shared.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a record is done with: taken in, or put aside after a few tries. Only when what
 * it needs is away it says so, by {@link Unavailable}.
 */
final class Clerk implements Hands {

  private static final Logger log = LoggerFactory.getLogger(Clerk.class);

  private final TakeIn takeIn;
  private final PutAside putAside;
  private final Subscriber subscriber;
  private final Rhythm rhythm;
  private final LoopMeters meters;

  Clerk(TakeIn takeIn, PutAside putAside, Subscriber subscriber, Rhythm rhythm, LoopMeters meters) {
    this.takeIn = takeIn;
    this.putAside = putAside;
    this.subscriber = subscriber;
    this.rhythm = rhythm;
    this.meters = meters;
  }

  @Override
  public void handle(Origin origin) {
    Event event;
    try {
      event = Envelope.event(origin);
    } catch (RuntimeException e) {
      aside(origin, Optional.empty(), Mishap.of(e, 1));
      return;
    }
    for (int attempt = 1; !isDone(new Delivery(origin, event), attempt); attempt++) {
      meters.triedAgain();
      pause(rhythm.pauseAfter(attempt));
    }
  }

  private boolean isDone(Delivery delivery, int attempt) {
    var failed = tried(delivery);
    if (failed == null) {
      return true;
    }
    boolean isContended = failed instanceof Unavailable;
    if (attempt < (isContended ? rhythm.contendedTries() : rhythm.tries())) {
      return false;
    }
    log.error("event {} is put aside", delivery.event().id(), failed);
    aside(delivery.origin(), Optional.of(delivery.event()), Mishap.of(failed, attempt));
    return true;
  }

  /** An error that its code makes is the event's, too; one of the machine is not. */
  private @Nullable Throwable tried(Delivery delivery) {
    try {
      var outcome = takeIn.take(subscriber, delivery);
      meters.took(outcome);
      return outcome instanceof TakeIn.Outcome.Contended(var why) ? why : null;
    } catch (Unavailable e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return e;
    }
  }

  private void aside(Origin origin, Optional<Event> event, Mishap mishap) {
    putAside.aside(subscriber.name(), origin, event, mishap);
    meters.putAside();
  }

  /** Whoever ends the loop interrupts nobody: this is over soon. */
  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
