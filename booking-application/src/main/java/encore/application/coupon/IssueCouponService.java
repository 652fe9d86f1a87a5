package encore.application.coupon;

import encore.application.coupon.CouponIssues.Result;
import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.coupon.UserCouponId;
import java.util.Optional;

@UseCase
final class IssueCouponService implements IssueCoupon {

  // Each time one batch of those who came before is served. Who is behind more than that is better
  // off asking again than keeping a place here.
  private static final int TURNS_MAX = 5;

  private final CouponIssues issues;
  private final ServeRequests serveRequests;
  private final SoldOutLatch latch;
  private final Ids ids;

  IssueCouponService(
      CouponIssues issues, ServeRequests serveRequests, SoldOutLatch latch, Ids ids) {
    this.issues = issues;
    this.serveRequests = serveRequests;
    this.latch = latch;
    this.ids = ids;
  }

  @Override
  public Outcome issue(Command command) {
    var as = command.as().orElseGet(() -> new UserCouponId(ids.next()));
    for (int turn = 0; turn < TURNS_MAX; turn++) {
      if (latch.isSoldOut(command.coupon())) {
        return new Outcome.SoldOut();
      }
      var answer = take(command, as);
      if (answer.isPresent()) {
        return answer.get();
      }
      serveRequests.serve(command.coupon());
    }
    return new Outcome.Contended();
  }

  /** Nothing, if others are to be served before. */
  private Optional<Outcome> take(Command command, UserCouponId as) {
    long edits = latch.edits();
    return switch (issues.take(command.coupon(), command.user(), as)) {
      case Result.Issued(var coupon) -> Optional.of(new Outcome.Issued(coupon));
      case Result.IssuedBefore(var coupon) -> Optional.of(new Outcome.IssuedBefore(coupon));
      case Result.SoldOut() -> {
        latch.close(command.coupon(), edits);
        yield Optional.of(new Outcome.SoldOut());
      }
      case Result.NotActive() -> Optional.of(new Outcome.NotActive());
      case Result.NotOpen(var opensAt, var closesAt) ->
          Optional.of(new Outcome.NotOpen(opensAt, closesAt));
      case Result.NoSuchCoupon() -> Optional.of(new Outcome.NoSuchCoupon());
      case Result.Contended() -> Optional.of(new Outcome.Contended());
      case Result.Behind() -> Optional.empty();
    };
  }
}
