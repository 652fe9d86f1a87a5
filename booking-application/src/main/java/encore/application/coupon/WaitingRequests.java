package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who waits for his answer, over all campaigns: short questions that change nothing. */
public interface WaitingRequests {

  /** Campaigns of the oldest that wait longer than that. */
  List<CouponId> late(Duration longerThan, int max);

  Backlog backlog();

  /**
   * All that wait.
   *
   * @param count never more than {@value #COUNT_MAX} are counted
   */
  record Backlog(int count, Optional<Oldest> oldest) {
    public static final int COUNT_MAX = 100_000;
  }

  record Oldest(IssueRequestId request, Duration age) {}
}
