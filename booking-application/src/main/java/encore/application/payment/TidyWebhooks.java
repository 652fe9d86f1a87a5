package encore.application.payment;

/** Deletes receipts that were handled long ago; nobody waits for it. */
public interface TidyWebhooks {

  /** How many rows were deleted. */
  int tidy();
}
