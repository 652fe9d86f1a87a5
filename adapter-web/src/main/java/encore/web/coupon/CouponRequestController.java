package encore.web.coupon;

import static encore.web.problem.Problem.ISSUE_REQUEST_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.IssueRequestViews;
import encore.domain.coupon.IssueRequestId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "coupons")
@SecurityRequirement(name = "bearer")
class CouponRequestController {

  static final String PATH = "/api/coupons/issue-requests";

  /** Seconds until it is worth asking again. */
  static final String SOON = "1";

  private final IssueRequestViews requests;

  CouponRequestController(IssueRequestViews requests) {
    this.requests = requests;
  }

  @Operation(
      operationId = "getCouponIssueRequest",
      summary = "Ask what became of a coupon that you were promised an answer for",
      description =
          "While it is `PENDING` ask again after `Retry-After`; it is not for long, and then it is"
              + " `ISSUED` or `REJECTED` for good.")
  @Answers({VALIDATION_FAILED, ISSUE_REQUEST_NOT_FOUND})
  @GetMapping(path = PATH + "/{requestId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<IssueRequestResponse> request(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000e3") @PathVariable UUID requestId,
      SignedIn caller) {
    // Whose it is is compared here, whoever remembered it.
    var request =
        requests
            .request(new IssueRequestId(requestId))
            .filter(found -> found.owner().equals(caller.user()))
            .orElseThrow(() -> Refusal.of(ISSUE_REQUEST_NOT_FOUND));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    if (request.isOpen()) {
      answer.header(HttpHeaders.RETRY_AFTER, SOON);
    }
    return answer.body(IssueRequestResponse.of(request));
  }
}
