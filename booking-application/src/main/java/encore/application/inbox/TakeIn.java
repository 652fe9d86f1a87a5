package encore.application.inbox;

import encore.application.shared.Unavailable;

/**
 * One event for one subscriber, and those parked ones whose turn has come by it. It is taken in
 * once, however often it comes. A failure of the subscriber is thrown, and nothing is put down;
 * {@link Unavailable} says nothing of the event.
 */
public interface TakeIn {

  Outcome take(Subscriber subscriber, Delivery delivery);

  sealed interface Outcome {
    /** Just now. */
    record Taken() implements Outcome {}

    /** He does not want it, or it is of a newer house; the next of its thing may come. */
    record Unwanted() implements Outcome {}

    record TakenBefore() implements Outcome {}

    /** It waits, from now on or already. */
    record Parked() implements Outcome {}

    /**
     * The subscriber met a lock, or took too long; nothing is put down. Once is an accident, for
     * ever is a failure of the event.
     */
    record Contended(Unavailable why) implements Outcome {}
  }
}
