package encore.web.coupon;

import static encore.web.problem.Problem.FORBIDDEN;

import encore.application.coupon.ChooseIssueWay;
import encore.application.coupon.ChooseIssueWay.Standing;
import encore.application.coupon.ChooseIssueWay.Why;
import encore.application.coupon.IssueWay;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class CouponWayController {

  private final ChooseIssueWay way;

  CouponWayController(ChooseIssueWay way) {
    this.way = way;
  }

  @Operation(
      operationId = "getCouponWay",
      summary = "See whether coupons are promised or handed out at once",
      description =
          "What the instance that was asked goes by, from memory. `ASYNC`: a promise (202) for who"
              + " asks for one. `SYNC`: at once for everybody, `why`: `SILENT`, commands do not come"
              + " through, it ends by itself; `FORCED`, by the mode `sync-coupons`; `SET`, by a"
              + " setting.")
  @Answers(FORBIDDEN)
  @GetMapping(
      path = CouponAdminController.PATH + "/way",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<WayResponse> way() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(WayResponse.of(way.standing()));
  }

  /** The way, and who waits for what he was promised. */
  @Schema(name = "CouponWay")
  record WayResponse(
      IssueWay way,
      Why why,
      @Schema(description = "Of an operator.", example = "Kafka is being moved.")
          @Nullable String reason,
      Instant since,
      @Schema(example = "0") int waiting,
      @Schema(description = "How long the oldest of them waits.", example = "0.12")
          @Nullable Double oldestSeconds) {

    static WayResponse of(Standing standing) {
      var chosen = standing.chosen();
      return new WayResponse(
          chosen.way(),
          chosen.why(),
          chosen.reason().orElse(null),
          chosen.since(),
          standing.waiting().count(),
          standing.waiting().oldest().map(oldest -> oldest.age().toMillis() / 1000.0).orElse(null));
    }
  }
}
