package encore.web.coupon;

import static encore.web.problem.Problem.COUPON_ALREADY_ISSUED;
import static encore.web.problem.Problem.COUPON_NOT_ACTIVE;
import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.COUPON_NOT_USABLE;
import static encore.web.problem.Problem.COUPON_SOLD_OUT;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.USER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.GrantCoupon;
import encore.application.coupon.RevokeCoupon;
import encore.application.identity.UserViews;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.identity.UserId;
import encore.web.constraint.PlainText;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = CouponAdminController.PATH + "/{couponId}/grants",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class CouponGrantController {

  private final GrantCoupon grantCoupon;
  private final RevokeCoupon revokeCoupon;
  private final UserViews users;

  CouponGrantController(GrantCoupon grantCoupon, RevokeCoupon revokeCoupon, UserViews users) {
    this.grantCoupon = grantCoupon;
    this.revokeCoupon = revokeCoupon;
    this.users = users;
  }

  @Operation(
      operationId = "grantCoupon",
      summary = "Give somebody a coupon",
      description =
          "One of those that there are, also before they open to everybody; nobody has two of a"
              + " kind.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    USER_NOT_FOUND,
    COUPON_NOT_FOUND,
    COUPON_ALREADY_ISSUED,
    COUPON_SOLD_OUT,
    COUPON_NOT_ACTIVE,
    OUTCOME_UNKNOWN
  })
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<GrantResponse> grant(
      @Parameter(example = CouponAdminController.EXAMPLE_ID) @PathVariable UUID couponId,
      @Valid @RequestBody GrantRequest body,
      SignedIn admin,
      Once once) {
    var user = new UserId(body.userId());
    var command = new GrantCoupon.Command(admin.user(), new CouponId(couponId), user);
    return once.answer(() -> grant(command));
  }

  private ResponseEntity<GrantResponse> grant(GrantCoupon.Command command) {
    if (users.user(command.user()).isEmpty()) {
      throw Refusal.of(USER_NOT_FOUND);
    }
    return switch (grantCoupon.grant(command)) {
      case GrantCoupon.Outcome.Granted(var coupon) -> given(coupon);
      case GrantCoupon.Outcome.GrantedBefore(var coupon) ->
          throw CouponRefusals.issuedBefore(coupon);
      case GrantCoupon.Outcome.SoldOut() -> throw Refusal.of(COUPON_SOLD_OUT);
      case GrantCoupon.Outcome.NotActive() -> throw Refusal.of(COUPON_NOT_ACTIVE);
      case GrantCoupon.Outcome.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
    };
  }

  private static ResponseEntity<GrantResponse> given(UserCoupon.Usable coupon) {
    var terms = coupon.terms();
    return ResponseEntity.created(URI.create("/api/users/" + terms.owner().value() + "/coupons"))
        .cacheControl(CacheControl.noStore())
        .body(
            new GrantResponse(
                terms.id().value(),
                terms.coupon().value(),
                terms.owner().value(),
                terms.number(),
                terms.issuedAt(),
                terms.expiresAt()));
  }

  @Operation(
      operationId = "revokeCoupon",
      summary = "Take a coupon away from somebody",
      description = "As long as he has not used it, and does not pay with it right now.")
  @ApiResponse(responseCode = "204", description = "He cannot use it any more")
  @Answers({VALIDATION_FAILED, FORBIDDEN, COUPON_NOT_FOUND, COUPON_NOT_USABLE, OUTCOME_UNKNOWN})
  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @Parameter(example = CouponAdminController.EXAMPLE_ID) @PathVariable UUID couponId,
      @PathVariable UUID userId,
      @Valid @RequestBody RevokeRequest body,
      SignedIn admin) {
    var command =
        new RevokeCoupon.Command(
            admin.user(), new CouponId(couponId), new UserId(userId), body.reason());
    switch (revokeCoupon.revoke(command)) {
      case RevokeCoupon.Outcome.Revoked() -> {}
      case RevokeCoupon.Outcome.NotRevocable(var why) -> throw CouponRefusals.notRevocable(why);
      case RevokeCoupon.Outcome.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
    }
  }

  /** Who gets one. */
  @Schema(name = "CouponGrantRequest")
  record GrantRequest(
      @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000d1") UUID userId) {}

  /** Why it is taken away; for the audit trail. */
  @Schema(name = "CouponRevokeRequest")
  record RevokeRequest(
      @NotNull @Size(max = 200) @PlainText @Schema(example = "sold on the street") String reason) {}

  /** What he has now. */
  @Schema(name = "CouponGrant")
  record GrantResponse(
      UUID userCouponId,
      UUID couponId,
      UUID userId,
      @Schema(example = "121", description = "Its place among all that were handed out.")
          long number,
      Instant issuedAt,
      Instant expiresAt) {}
}
