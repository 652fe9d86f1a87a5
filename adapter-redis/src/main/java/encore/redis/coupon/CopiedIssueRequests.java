package encore.redis.coupon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequestViews;
import encore.domain.coupon.IssueRequestId;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of promises: a final answer is remembered, here and in Redis, for it never changes.
 * One that is open is asked for again after a moment; all who ask within it have one question.
 */
final class CopiedIssueRequests implements IssueRequestViews {

  private final IssueRequestViews database;
  private final SharedAnswers shared;
  private final Cache<IssueRequestId, Optional<IssueRequest>> known;

  CopiedIssueRequests(
      IssueRequestViews database, SharedAnswers shared, IssueRequestsProperties limits) {
    this.database = database;
    this.shared = shared;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(limits.entries())
            .expireAfter(
                Expiry.<IssueRequestId, Optional<IssueRequest>>creating(
                    (_, found) -> life(found, limits)))
            .build();
  }

  /** What is not there is not there for a moment either. */
  private static Duration life(Optional<IssueRequest> found, IssueRequestsProperties limits) {
    return found.filter(request -> !request.isOpen()).isPresent()
        ? limits.finalFor()
        : limits.openFor();
  }

  @Override
  public Optional<IssueRequest> request(IssueRequestId request) {
    return known.get(request, this::find);
  }

  private Optional<IssueRequest> find(IssueRequestId request) {
    var answer = shared.read(request);
    if (answer.isPresent()) {
      return answer;
    }
    var found = database.request(request);
    found.ifPresent(shared::put);
    return found;
  }
}
