package encore.application.inbox;

import encore.application.event.Event;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.domain.identity.UserId;
import java.util.Optional;

/** Takes in what was parked, in the order of its thing, each in a transaction of its own. */
@Part
final class Successors {

  /** Of one thing at a time; the job goes on where this ends. */
  private static final int FOLLOW_MAX = 1_000;

  private final Turn turn;
  private final Stands stands;
  private final ParkedEvents parked;
  private final Subscribers subscribers;
  private final Transactions transactions;

  Successors(
      Turn turn,
      Stands stands,
      ParkedEvents parked,
      Subscribers subscribers,
      Transactions transactions) {
    this.turn = turn;
    this.stands = stands;
    this.parked = parked;
    this.subscribers = subscribers;
    this.transactions = transactions;
  }

  Turn turn() {
    return turn;
  }

  /**
   * As far as it goes; what fails waits for an administrator, and the rest behind it. Where
   * somebody is away or in the way the job goes on later, so nobody has to ask again.
   */
  int follow(Place place) {
    int followed = 0;
    try {
      for (int step = 0; step < FOLLOW_MAX; step++) {
        switch (one(place)) {
          case DONE -> followed++;
          case ENDED -> {}
          case WAITS, FAILED -> {
            return followed;
          }
        }
      }
    } catch (Unavailable _) {
      // They are on the books, and the job finds them there.
    }
    return followed;
  }

  private Fate one(Place place) {
    var subscriber = subscribers.named(place.consumer());
    var next = parked.next(place);
    if (next.isEmpty() || subscriber.isEmpty()) {
      return Fate.WAITS;
    }
    if (next.get().ended().isPresent()) {
      goBy(next.get(), place);
      return Fate.ENDED;
    }
    return apply(subscriber.get(), next.get(), () -> {}, Optional.empty());
  }

  /** It was given up before its turn: there is nothing to do but to go by. */
  private void goBy(Parked given, Place place) {
    long version = given.event().map(Event::version).orElseThrow();
    transactions.inOne(
        () -> {
          boolean isNext = stands.lock(place) + 1 == version;
          if (isNext) {
            stands.advance(place, version);
          }
          return isNext;
        },
        isNext -> isNext);
  }

  /** What became of one. */
  enum Fate {
    DONE,
    /** Somebody else was faster. */
    ENDED,
    /** An earlier one is not taken in. */
    WAITS,
    FAILED
  }

  /**
   * One that can be read.
   *
   * @param first what else belongs to the transaction, with the stand locked
   */
  Fate apply(Subscriber subscriber, Parked waiting, Runnable first, Optional<UserId> by) {
    var event = waiting.event().orElseThrow();
    try {
      turn.prepare(subscriber, event);
      return transactions.inOne(
          () -> step(subscriber, waiting, first, by), fate -> fate == Fate.DONE);
    } catch (Unavailable e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      parked.failedAgain(waiting.id(), Mishap.of(e, 1));
      return Fate.FAILED;
    }
  }

  private Fate step(Subscriber subscriber, Parked waiting, Runnable first, Optional<UserId> by) {
    var event = waiting.event().orElseThrow();
    var place = Place.of(subscriber.name(), event);
    stands.lock(place);
    if (parked.find(waiting.id()).flatMap(Parked::ended).isPresent()) {
      return Fate.ENDED;
    }
    first.run();
    if (stands.last(place) + 1 != event.version()) {
      return Fate.WAITS;
    }
    parked.replayed(waiting.id(), by);
    if (!stands.enter(subscriber.name(), event)) {
      throw new IllegalStateException("its id was taken in as something else");
    }
    turn.take(subscriber, event);
    return Fate.DONE;
  }
}
