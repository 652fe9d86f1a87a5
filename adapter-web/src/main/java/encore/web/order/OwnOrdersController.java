package encore.web.order;

import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.ORDER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.order.OrderViews;
import encore.application.order.OrderViews.Cursor;
import encore.application.order.OrderViews.Filter;
import encore.domain.order.CancelPolicy;
import encore.domain.order.OrderId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.order.OrderResponse.OrderPage;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = OrderController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop")
@SecurityRequirement(name = "bearer")
class OwnOrdersController {

  private final OrderViews orders;
  private final CancelPolicy cancelling;

  OwnOrdersController(OrderViews orders, CancelPolicy cancelling) {
    this.orders = orders;
    this.cancelling = cancelling;
  }

  @Operation(
      operationId = "getOrder",
      summary = "Look at an order of yours",
      description = "By the names and prices of the moment at which it was placed.")
  @Answers({VALIDATION_FAILED, ORDER_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<OrderResponse> order(
      @Parameter(example = OrderController.EXAMPLE_ID) @PathVariable UUID id, SignedIn caller) {
    var order =
        orders.order(new OrderId(id), caller.user()).orElseThrow(() -> Refusal.of(ORDER_NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(OrderResponse.of(order, cancelling));
  }

  @Operation(
      operationId = "listOrders",
      summary = "List your orders",
      description =
          "Newest first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping
  ResponseEntity<OrderPage> orders(
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
    var after = Cursors.read(cursor, Cursor::new);
    var found = orders.orders(Filter.of(caller.user()), after, limit);
    var page = OrderPage.of(found, cancelling);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }
}
