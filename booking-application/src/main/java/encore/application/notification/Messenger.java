package encore.application.notification;

import encore.application.notification.Notifications.Due;

/**
 * The way to people: mail, push. It may be handed the same message again, under the same id, and
 * throws where it did not take it.
 */
@FunctionalInterface
public interface Messenger {
  void send(Due message);
}
