package encore.web.cart;

import static encore.web.problem.Problem.CART_FULL;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRODUCT_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.cart.AddToCart;
import encore.application.cart.AddToCart.Outcome;
import encore.application.cart.ClearCart;
import encore.application.cart.PriceCart;
import encore.application.cart.SetCartLine;
import encore.application.shared.Unavailable;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = CartController.PATH + "/items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop")
@SecurityRequirement(name = "bearer")
class CartItemsController {

  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000b9";

  private final AddToCart addToCart;
  private final SetCartLine setCartLine;
  private final ClearCart clearCart;
  private final PriceCart priceCart;

  CartItemsController(
      AddToCart addToCart, SetCartLine setCartLine, ClearCart clearCart, PriceCart priceCart) {
    this.addToCart = addToCart;
    this.setCartLine = setCartLine;
    this.clearCart = clearCart;
    this.priceCart = priceCart;
  }

  @Operation(
      operationId = "addToCart",
      summary = "Put something into your cart",
      description =
          "On top of what is there: asked twice without a key, there are twice as many. Up to 99 of"
              + " one product, and 50 different ones.")
  @ApiResponse(responseCode = "200", description = "What is in the cart now")
  @Answers({VALIDATION_FAILED, PRODUCT_NOT_FOUND, CART_FULL, OUTCOME_UNKNOWN})
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CartResponse> add(
      @Valid @RequestBody CartItemRequest body, SignedIn caller, Once once) {
    var more = new Wanted(new ProductId(body.productId()), body.quantity());
    var command = new AddToCart.Command(caller.user(), more);
    return once.answer(() -> add(command));
  }

  private ResponseEntity<CartResponse> add(AddToCart.Command command) {
    return switch (addToCart.add(command)) {
      case Outcome.Added() -> priced(command.user());
      case Outcome.NoSuchProduct() -> throw Refusal.of(PRODUCT_NOT_FOUND);
      case Outcome.TooManyThings(var max) -> throw Refusal.of(CART_FULL, max).with("max", max);
      case Outcome.TooMany(var inCart, var max) ->
          throw Refusal.of(CART_FULL, max, inCart)
              .saying("quantity")
              .with("max", max)
              .with("inCart", inCart);
    };
  }

  @Operation(
      operationId = "setCartItem",
      summary = "Say how many of a product you want",
      description = "Whatever you said before. The product must be in your cart.")
  @ApiResponse(responseCode = "200", description = "What is in the cart now")
  @Answers({VALIDATION_FAILED, PRODUCT_NOT_FOUND, OUTCOME_UNKNOWN})
  @PatchMapping(path = "/{productId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CartResponse> set(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID productId,
      @Valid @RequestBody CartQuantityRequest body,
      SignedIn caller) {
    if (!setCartLine.set(caller.user(), new Wanted(new ProductId(productId), body.quantity()))) {
      throw Refusal.of(PRODUCT_NOT_FOUND);
    }
    return priced(caller.user());
  }

  /** After the change: without what it costs we cannot say that it was done. */
  private ResponseEntity<CartResponse> priced(UserId user) {
    return CartResponse.answer(Unavailable.inTheMiddle(() -> priceCart.price(user)));
  }

  @Operation(
      operationId = "removeCartItem",
      summary = "Take a product out of your cart",
      description = "Repeated, it is still out of it.")
  @Answers({VALIDATION_FAILED, OUTCOME_UNKNOWN})
  @DeleteMapping("/{productId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@Parameter(example = EXAMPLE_ID) @PathVariable UUID productId, SignedIn caller) {
    clearCart.clear(caller.user(), Optional.of(new ProductId(productId)));
  }

  /** What is wanted, and how many more of it. */
  @Schema(name = "CartItemRequest")
  record CartItemRequest(
      @NotNull @Schema(example = EXAMPLE_ID) UUID productId,
      @NotNull @Min(1) @Max(Wanted.QUANTITY_MAX) @Schema(example = "2") Integer quantity) {}

  /** How many are wanted in all. */
  @Schema(name = "CartQuantityRequest")
  record CartQuantityRequest(
      @NotNull @Min(1) @Max(Wanted.QUANTITY_MAX) @Schema(example = "2") Integer quantity) {}
}
