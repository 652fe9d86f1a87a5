package encore.web.order;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.ORDER_NOT_CANCELLABLE;
import static encore.web.problem.Problem.ORDER_NOT_FOUND;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.order.CancelOrder;
import encore.application.order.TakeTurns;
import encore.domain.order.OrderId;
import encore.web.constraint.PlainText;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = OrderController.PATH,
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop")
@SecurityRequirement(name = "bearer")
class OrderCancelController {

  private final CancelOrder cancelOrder;
  private final TakeTurns turns;
  private final OrderCounts counts;

  OrderCancelController(CancelOrder cancelOrder, TakeTurns turns, OrderCounts counts) {
    this.cancelOrder = cancelOrder;
    this.turns = turns;
    this.counts = counts;
  }

  @Operation(
      operationId = "cancelOrder",
      summary = "Give back what you have bought",
      description =
          "Products, points and coupon are where they were, at once. For a while after ordering;"
              + " repeating it changes nothing.")
  @Answers({VALIDATION_FAILED, ORDER_NOT_FOUND, ORDER_NOT_CANCELLABLE, BUSY, OUTCOME_UNKNOWN})
  @PostMapping("/{id}/cancel")
  ResponseEntity<CancelledOrderResponse> cancel(
      @Parameter(example = OrderController.EXAMPLE_ID) @PathVariable UUID id,
      @Valid @RequestBody OrderCancelRequest body,
      SignedIn caller,
      Once once) {
    var order = new OrderId(id);
    var reason = body.reason() == null ? "" : body.reason();
    var command = new CancelOrder.Command(caller.user(), order, reason);
    return turns.toCancel(
        order,
        () ->
            once.answer(() ->
                CancelledOrderResponse.orRefuse(counts.cancelled(cancelOrder.cancel(command)))));
  }

  /** Why, if somebody likes to say. */
  @Schema(name = "OrderCancelRequest", example = "{\"reason\":\"wrong size\"}")
  record OrderCancelRequest(
      @Size(max = 200) @PlainText @Schema(example = "wrong size") @Nullable String reason) {}
}
