package encore.web.order;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.CART_EMPTY;
import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.COUPON_NOT_USABLE;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INSUFFICIENT_BALANCE;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.OUT_OF_STOCK;
import static encore.web.problem.Problem.PRODUCT_NOT_FOR_SALE;
import static encore.web.problem.Problem.RATE_LIMITED;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.order.PlaceOrder;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.order.TakeTurns;
import encore.domain.order.CancelPolicy;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = OrderController.PATH,
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop")
@SecurityRequirement(name = "bearer")
class OrderController {

  static final String PATH = "/api/orders";
  static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-000000000b01";

  private final PlaceOrder placeOrder;
  private final TakeTurns turns;
  private final OrderCounts counts;
  private final CancelPolicy cancelling;

  OrderController(
      PlaceOrder placeOrder, TakeTurns turns, OrderCounts counts, CancelPolicy cancelling) {
    this.placeOrder = placeOrder;
    this.turns = turns;
    this.counts = counts;
    this.cancelling = cancelling;
  }

  @Operation(
      operationId = "placeOrder",
      summary = "Buy merchandise",
      description =
          "Products, points and coupon change hands in one step, or nothing does: at the prices of"
              + " this moment, all of it or none. `fromCart` buys what is in your cart, which is"
              + " empty then. Nobody else's account may be named in `userId`.")
  @Answers({
    VALIDATION_FAILED,
    INSUFFICIENT_BALANCE,
    FORBIDDEN,
    COUPON_NOT_FOUND,
    OUT_OF_STOCK,
    PRODUCT_NOT_FOR_SALE,
    CART_EMPTY,
    COUPON_NOT_USABLE,
    RATE_LIMITED,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OrderResponse> place(
      @Valid @RequestBody OrderRequest body, SignedIn caller, Once once) {
    var command = body.commandOrRefuse(caller);
    // A key opens its transaction around the work: who waits for his turn does so outside of it.
    return turns.toPlace(command, () -> once.answer(() -> place(command)));
  }

  private ResponseEntity<OrderResponse> place(PlaceOrder.Command command) {
    return switch (counts.placed(placeOrder.place(command))) {
      case Outcome.Placed(var order, var balance) ->
          ResponseEntity.created(URI.create(PATH + "/" + order.terms().id().value()))
              .cacheControl(CacheControl.noStore())
              .body(OrderResponse.of(order, cancelling, Optional.of(balance)));
      case Outcome.OutOfStock(var items) -> throw OrderRefusals.outOfStock(items);
      case Outcome.NotForSale(var products) -> throw OrderRefusals.notForSale(products);
      case Outcome.NotEnough(var required, var balance) ->
          throw OrderRefusals.notEnough(required, balance);
      case Outcome.CouponRefused(var why) -> throw OrderRefusals.coupon(why);
      case Outcome.NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
      case Outcome.EmptyCart() -> throw Refusal.of(CART_EMPTY);
      case Outcome.Contended() -> throw Refusal.of(BUSY);
    };
  }
}
