package encore.web.order;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.ORDER_NOT_FOUND;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.order.OrderViews;
import encore.application.order.OrderViews.Cursor;
import encore.application.order.OrderViews.Filter;
import encore.application.order.TakeBackOrder;
import encore.application.order.TakeTurns;
import encore.domain.identity.UserId;
import encore.domain.order.CancelPolicy;
import encore.domain.order.OrderId;
import encore.domain.product.ProductId;
import encore.web.constraint.PlainText;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.order.OrderResponse.OrderPage;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = OrderAdminController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class OrderAdminController {

  static final String PATH = "/api/admin/orders";

  private final OrderViews orders;
  private final TakeBackOrder takeBackOrder;
  private final TakeTurns turns;
  private final OrderCounts counts;
  private final CancelPolicy cancelling;

  OrderAdminController(
      OrderViews orders,
      TakeBackOrder takeBackOrder,
      TakeTurns turns,
      OrderCounts counts,
      CancelPolicy cancelling) {
    this.orders = orders;
    this.takeBackOrder = takeBackOrder;
    this.turns = turns;
    this.counts = counts;
    this.cancelling = cancelling;
  }

  @Operation(
      operationId = "listAllOrders",
      summary = "List orders",
      description = "Newest first; those of a user, or with a product in them, or all.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<OrderPage> orders(
      @Parameter(description = "Only his.") @RequestParam(required = false) @Nullable UUID userId,
      @Parameter(description = "Only those with it.") @RequestParam(required = false)
          @Nullable UUID productId,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      HttpServletRequest request) {
    var after = Cursors.read(cursor, Cursor::new);
    var filter =
        new Filter(
            Optional.ofNullable(userId).map(UserId::new),
            Optional.ofNullable(productId).map(ProductId::new));
    var page = OrderPage.of(orders.orders(filter, after, limit), cancelling);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  @Operation(
      operationId = "takeBackOrder",
      summary = "Cancel an order of somebody",
      description =
          "At any time: products, points and coupon are where they were. Repeating it changes"
              + " nothing.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, ORDER_NOT_FOUND, BUSY, OUTCOME_UNKNOWN})
  @PostMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CancelledOrderResponse> cancel(
      @Parameter(example = OrderController.EXAMPLE_ID) @PathVariable UUID id,
      @Valid @RequestBody TakeBackRequest body,
      SignedIn admin,
      Once once) {
    var order = new OrderId(id);
    var command = new TakeBackOrder.Command(admin.user(), order, body.reason());
    return turns.toCancel(
        order,
        () ->
            once.answer(() ->
                CancelledOrderResponse.orRefuse(
                    counts.cancelled(takeBackOrder.takeBack(command)))));
  }

  /** Why; for the audit trail. */
  @Schema(name = "OrderTakeBackRequest")
  record TakeBackRequest(
      @NotNull @Size(max = 200) @PlainText @Schema(example = "out of print") String reason) {}
}
