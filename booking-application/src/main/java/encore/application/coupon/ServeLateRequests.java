package encore.application.coupon;

/**
 * Serves those whose command did not come: it is late, put aside, discarded, or lost. Safe on every
 * instance at once.
 */
public interface ServeLateRequests {

  /**
   * One look.
   *
   * @return how many were answered
   */
  int serve();
}
