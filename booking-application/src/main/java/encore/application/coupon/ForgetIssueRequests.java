package encore.application.coupon;

/** Clears away answers that nobody asks for any more. Safe on every instance at once. */
public interface ForgetIssueRequests {

  /**
   * As many as there are, in steps, and not for ever.
   *
   * @return how many
   */
  int forget();
}
