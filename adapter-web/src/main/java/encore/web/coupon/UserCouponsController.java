package encore.web.coupon;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.coupon.UserCouponViews;
import encore.application.coupon.UserCouponViews.Cursor;
import encore.application.coupon.UserCouponViews.Standing;
import encore.application.coupon.UserCoupons.Held;
import encore.application.shared.Page;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "coupons")
@SecurityRequirement(name = "bearer")
class UserCouponsController {

  private final UserCouponViews coupons;

  UserCouponsController(UserCouponViews coupons) {
    this.coupons = coupons;
  }

  @Operation(
      operationId = "listUserCoupons",
      summary = "See your coupons",
      description =
          "Newest first, each as it stands right now, a page at a time: hand `nextCursor` back to"
              + " go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping(path = "/api/users/{userId}/coupons", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<UserCouponPage> coupons(
      @PathVariable UUID userId,
      @Parameter(description = "Only these.", example = "USABLE") @RequestParam(required = false)
          @Nullable Standing status,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      SignedIn caller,
      HttpServletRequest request) {
    var user = new UserId(userId);
    if (!user.equals(caller.user()) && !request.isUserInRole(Role.ADMIN.name())) {
      throw Refusal.of(FORBIDDEN);
    }
    var after = Cursors.read(cursor, Cursor::new);
    var page = UserCouponPage.of(coupons.of(user, Optional.ofNullable(status), after, limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  /** The last page says so with a null. */
  @Schema(name = "UserCouponPage")
  record UserCouponPage(
      List<UserCouponResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static UserCouponPage of(Page<Held, Cursor> page) {
      return new UserCouponPage(
          page.items().stream().map(UserCouponResponse::of).toList(),
          page.next().map(c -> Cursors.write(c.issuedAt(), c.coupon())).orElse(null),
          page.next().isPresent());
    }
  }
}
