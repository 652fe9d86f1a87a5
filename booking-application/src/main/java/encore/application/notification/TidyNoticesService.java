package encore.application.notification;

import encore.application.shared.UseCase;

@UseCase
final class TidyNoticesService implements TidyNotices {

  private static final int ROWS_PER_BATCH = 1_000;
  private static final int BATCHES_MAX = 100;

  private final Notifications notifications;
  private final NoticePolicy policy;

  TidyNoticesService(Notifications notifications, NoticePolicy policy) {
    this.notifications = notifications;
    this.policy = policy;
  }

  @Override
  public int tidy() {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int rows = notifications.tidy(policy.keep(), ROWS_PER_BATCH);
      total += rows;
      if (rows < ROWS_PER_BATCH) {
        break;
      }
    }
    return total;
  }
}
