package encore.bootstrap;

import encore.application.notification.Messenger;
import encore.application.notification.Notifications.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In place of mail or push: a line in the log, without a word of what it says. */
final class LoggingMessenger implements Messenger {

  private static final Logger log = LoggerFactory.getLogger(LoggingMessenger.class);

  @Override
  public void send(Due message) {
    log.info("notification {} to {}: {}", message.id(), message.user().value(), message.kind());
  }
}
