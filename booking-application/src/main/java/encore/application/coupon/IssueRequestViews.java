package encore.application.coupon;

import encore.domain.coupon.IssueRequestId;
import java.util.Optional;

/**
 * What became of promises, asked thirty times each. One that is open may be as old as a fraction of
 * a second. Whose it is is for who asks to compare.
 */
public interface IssueRequestViews {
  Optional<IssueRequest> request(IssueRequestId request);
}
