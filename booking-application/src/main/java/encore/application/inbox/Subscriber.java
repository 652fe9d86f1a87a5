package encore.application.inbox;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import java.util.Set;

/** Somebody who must know. He has a place of his own in the stream, and holds up nobody else. */
public interface Subscriber {

  /** Of his place; never changes, or he hears everything again. */
  String name();

  Set<EventType> types();

  /**
   * What is done outside of the database, before it is written down that the news was taken in: it
   * may be asked for again, also by another instance, and must not matter twice.
   */
  default void before(Event event, Facts facts) {}

  /**
   * What is done in the database: in the transaction in which the news is written down as taken in,
   * so once. Throwing puts nothing down; it is tried again, then put aside.
   */
  void take(Event event, Facts facts);
}
