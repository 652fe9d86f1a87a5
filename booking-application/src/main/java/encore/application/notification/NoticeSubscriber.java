package encore.application.notification;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import encore.application.shared.Part;
import java.util.Set;

/** Writes down what is to be told; sending it is for later. */
@Part
final class NoticeSubscriber implements Subscriber {

  private final Notifications notifications;

  NoticeSubscriber(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public String name() {
    return "notification";
  }

  @Override
  public Set<EventType> types() {
    return Telling.TYPES;
  }

  @Override
  public void take(Event event, Facts facts) {
    EventType.of(event.type())
        .flatMap(type -> Telling.of(type, event, facts))
        .ifPresent(notifications::write);
  }
}
