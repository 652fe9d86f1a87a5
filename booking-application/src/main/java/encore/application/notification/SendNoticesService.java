package encore.application.notification;

import encore.application.shared.UseCase;
import java.util.ArrayList;

@UseCase
final class SendNoticesService implements SendNotices {

  private final Notifications notifications;
  private final Messenger messenger;
  private final NoticePolicy policy;

  SendNoticesService(Notifications notifications, Messenger messenger, NoticePolicy policy) {
    this.notifications = notifications;
    this.messenger = messenger;
    this.policy = policy;
  }

  @Override
  public Outcome send() {
    int sent = 0;
    var failures = new ArrayList<Failure>();
    var batch = notifications.takeDue(policy);
    for (var due : batch) {
      try {
        messenger.send(due);
      } catch (RuntimeException e) {
        // The edge: one that cannot be sent must not keep the others waiting.
        failures.add(new Failure(due.id(), e));
        continue;
      }
      // Not caught: it was sent, and without the database it will be once more.
      notifications.sent(due.id());
      sent++;
    }
    return new Outcome(batch.size(), sent, failures);
  }
}
