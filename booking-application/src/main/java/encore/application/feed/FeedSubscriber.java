package encore.application.feed;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import java.util.Set;

/** Hears everything, and does all of it outside of the database. */
final class FeedSubscriber implements Subscriber {

  private final DataPlatform platform;

  FeedSubscriber(DataPlatform platform) {
    this.platform = platform;
  }

  @Override
  public String name() {
    return "data-platform";
  }

  @Override
  public Set<EventType> types() {
    return Set.of(EventType.values());
  }

  @Override
  public void before(Event event, Facts facts) {
    platform.append(event);
  }

  @Override
  public void take(Event event, Facts facts) {
    // It is there already: that it was taken in is all that is left to be written down.
  }
}
