package encore.web.coupon;

import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise on the wire. What is absent has not come. */
@Schema(name = "CouponIssueRequest")
record IssueRequestResponse(
    UUID requestId,
    UUID couponId,
    @Schema(example = "ISSUED") Status status,
    @Schema(description = "What you have; when ISSUED.") @Nullable UUID userCouponId,
    @Schema(example = "COUPON_SOLD_OUT", description = "Why there is none; when REJECTED.")
        @Nullable Reason reasonCode,
    Instant acceptedAt,
    @Nullable Instant finishedAt) {

  /** Once it is not pending it stays what it is. */
  @Schema(name = "CouponIssueRequestStatus")
  enum Status {
    PENDING,
    ISSUED,
    REJECTED
  }

  static IssueRequestResponse of(IssueRequest request) {
    return switch (request.answer()) {
      case Answer.Pending() -> of(request, Status.PENDING, null, null, null);
      case Answer.Issued(var coupon, var at) ->
          of(request, Status.ISSUED, coupon.value(), null, at);
      case Answer.Rejected(var why, var at) -> of(request, Status.REJECTED, null, why, at);
    };
  }

  private static IssueRequestResponse of(
      IssueRequest request,
      Status status,
      @Nullable UUID coupon,
      @Nullable Reason why,
      @Nullable Instant at) {
    return new IssueRequestResponse(
        request.id().value(),
        request.coupon().value(),
        status,
        coupon,
        why,
        request.acceptedAt(),
        at);
  }
}
