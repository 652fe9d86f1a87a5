package encore.application.payment;

import encore.application.shared.UseCase;

@UseCase
final class TidyWebhooksService implements TidyWebhooks {

  private static final int ROWS_PER_BATCH = 1_000;
  private static final int BATCHES_MAX = 100;

  private final WebhookReceipts receipts;
  private final WebhookPolicy policy;

  TidyWebhooksService(WebhookReceipts receipts, WebhookPolicy policy) {
    this.receipts = receipts;
    this.policy = policy;
  }

  @Override
  public int tidy() {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int rows = receipts.tidy(policy.keep(), ROWS_PER_BATCH);
      total += rows;
      if (rows < ROWS_PER_BATCH) {
        break;
      }
    }
    return total;
  }
}
