package encore.application.coupon;

import encore.application.shared.Part;
import encore.domain.coupon.CouponId;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Campaigns of which the books have said that all are handed out. That is final until somebody
 * raises the quantity, so whoever comes hears it from here, and asks nobody.
 */
@Part
final class SoldOutLatch implements CouponChanges, KnownSoldOut {

  // Of more campaigns than this nobody remembers anything, and the books are asked.
  private static final int CAMPAIGNS_MAX = 10_000;

  private final Set<CouponId> closed = ConcurrentHashMap.newKeySet();
  private final AtomicLong edits = new AtomicLong();

  @Override
  public boolean isSoldOut(CouponId coupon) {
    return closed.contains(coupon);
  }

  /** Counts the edits that were heard of here: to be asked before the books are. */
  long edits() {
    return edits.get();
  }

  /** Unless there was an edit since then: the books may have said it before that. */
  synchronized void close(CouponId coupon, long editsBefore) {
    if (edits.get() == editsBefore && closed.size() < CAMPAIGNS_MAX) {
      closed.add(coupon);
    }
  }

  @Override
  public synchronized void changed(CouponId coupon) {
    edits.incrementAndGet();
    closed.remove(coupon);
  }

  Set<CouponId> closed() {
    return Set.copyOf(closed);
  }

  synchronized void open(Collection<CouponId> coupons) {
    coupons.forEach(closed::remove);
  }
}
