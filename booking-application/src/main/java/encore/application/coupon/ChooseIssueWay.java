package encore.application.coupon;

import encore.application.shared.Unavailable;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether promises are given now, asked by every request: from memory, which is refreshed beside
 * them.
 */
public interface ChooseIssueWay {

  Chosen chosen();

  /** The same with what was seen at the last look. */
  Standing standing();

  /**
   * Looks at those who wait.
   *
   * @throws Unavailable if nobody could tell; then the way stays what it was
   */
  void look();

  /**
   * The way.
   *
   * @param since by the clock of this instance
   * @param reason of an operator
   */
  record Chosen(IssueWay way, Why why, Instant since, Optional<String> reason) {}

  enum Why {
    /** Commands come through. */
    FLOWING,
    /** Somebody waits too long: they do not. */
    SILENT,
    /** An operator wants it so. */
    FORCED,
    /** By the settings. */
    SET
  }

  record Standing(Chosen chosen, WaitingRequests.Backlog waiting) {}
}
