package encore.application.notification;

import encore.application.inbox.Subscriber;

/** The parts of notification over given ports, for tests that have no container to make them. */
public final class NoticeDesk {

  private NoticeDesk() {}

  public static Subscriber subscriber(Notifications notifications) {
    return new NoticeSubscriber(notifications);
  }

  public static SendNotices sender(
      Notifications notifications, Messenger messenger, NoticePolicy policy) {
    return new SendNoticesService(notifications, messenger, policy);
  }
}
