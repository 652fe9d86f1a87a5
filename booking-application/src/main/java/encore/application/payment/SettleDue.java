package encore.application.payment;

/**
 * Asks about payments whose gateway has not said what became of them, and tidies those whose hold
 * has ended. Safe to run on every instance at once; the same payment is asked about later each
 * time.
 */
public interface SettleDue {

  Done settle();

  /**
   * What a round has done.
   *
   * @param failed those that nobody could be asked about; they come again
   */
  record Done(int settled, int open, int failed, int lapsed) {}
}
