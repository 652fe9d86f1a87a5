package encore.application.feed;

import encore.application.event.Event;
import encore.application.inbox.Subscriber;

/**
 * Where all news go. It has an event for good when {@link #append} returns, and one that it has
 * already is appended again without a trace, as far as it can tell.
 */
@FunctionalInterface
public interface DataPlatform {

  void append(Event event);

  /** Who hears for that platform. */
  static Subscriber heardBy(DataPlatform platform) {
    return new FeedSubscriber(platform);
  }
}
