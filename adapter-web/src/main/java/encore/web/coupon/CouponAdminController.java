package encore.web.coupon;

import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.PRECONDITION_REQUIRED;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.coupon.CouponViews;
import encore.application.coupon.CouponViews.Cursor;
import encore.application.coupon.CreateCoupon;
import encore.application.coupon.EditCoupon;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.Editions;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = CouponAdminController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class CouponAdminController {

  static final String PATH = "/api/admin/coupons";
  static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000e1";

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final CouponViews coupons;
  private final CreateCoupon createCoupon;
  private final EditCoupon editCoupon;

  CouponAdminController(CouponViews coupons, CreateCoupon createCoupon, EditCoupon editCoupon) {
    this.coupons = coupons;
    this.createCoupon = createCoupon;
    this.editCoupon = editCoupon;
  }

  @Operation(
      operationId = "createCoupon",
      summary = "Make a coupon",
      description = "What it takes off and how long it is good is promised from then on.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CouponResponse> create(
      @Valid @RequestBody CouponRequest body, SignedIn admin, Once once) {
    var command = body.commandOrRefuse(admin.user());
    return once.answer(() -> {
      var created = createCoupon.create(command);
      var path = PATH + "/" + created.coupon().id().value();
      return answer(ResponseEntity.created(URI.create(path)), created);
    });
  }

  @Operation(
      operationId = "listAdminCoupons",
      summary = "See all coupons",
      description =
          "Also those that are stopped; newest first, a page at a time: hand `nextCursor` back to go"
              + " on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<CouponPage> coupons(
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      HttpServletRequest request) {
    var page = CouponPage.of(coupons.coupons(true, Cursors.read(cursor, Cursor::new), limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  /** Its ETag is for If-Match alone: a 304 could not tell how many are left. */
  @Operation(
      operationId = "getAdminCoupon",
      summary = "Look at a coupon with its version",
      description = "Its `ETag` is for `If-Match`; handing some out does not change it.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, COUPON_NOT_FOUND})
  @GetMapping("/{couponId}")
  CouponResponse coupon(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID couponId, HttpServletResponse response) {
    var coupon =
        coupons.coupon(new CouponId(couponId)).orElseThrow(() -> Refusal.of(COUPON_NOT_FOUND));
    response.setHeader(HttpHeaders.ETAG, Editions.tag(coupon.version()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return CouponResponse.of(coupon);
  }

  @Operation(
      operationId = "editCoupon",
      summary = "Change a coupon, or stop it",
      description =
          "Name, window, quantity, and whether it is active; never fewer than were handed out."
              + " Members that are not named stay as they are. `If-Match` says which version you"
              + " have seen: the `ETag` of the last answer.")
  @ApiResponse(responseCode = "200", description = "As it is from now on")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    COUPON_NOT_FOUND,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    OUTCOME_UNKNOWN
  })
  @PatchMapping(
      path = "/{couponId}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
  ResponseEntity<CouponResponse> edit(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID couponId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Valid @RequestBody CouponPatch body,
      SignedIn admin) {
    var command =
        new EditCoupon.Command(
            admin.user(), new CouponId(couponId), Editions.seen(ifMatch), body.change());
    return switch (editCoupon.edit(command)) {
      case EditCoupon.Outcome.Edited(var coupon) -> answer(ResponseEntity.ok(), coupon);
      case EditCoupon.Outcome.BelowIssued(var issued) -> throw CouponRefusals.belowIssued(issued);
      case EditCoupon.Outcome.NeverOpen(var opensAt) -> throw CouponRefusals.neverOpen(opensAt);
      case EditCoupon.Outcome.Stale() -> throw Editions.stale();
      case EditCoupon.Outcome.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
    };
  }

  private static ResponseEntity<CouponResponse> answer(
      ResponseEntity.BodyBuilder answer, FiledCoupon coupon) {
    return answer
        .eTag(Editions.tag(coupon.version()))
        .cacheControl(CacheControl.noStore())
        .body(CouponResponse.of(coupon));
  }
}
