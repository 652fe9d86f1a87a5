package encore.web.cart;

import static encore.web.problem.Problem.OUTCOME_UNKNOWN;

import encore.application.cart.ClearCart;
import encore.application.cart.PriceCart;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = CartController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop")
@SecurityRequirement(name = "bearer")
class CartController {

  static final String PATH = "/api/cart";

  private final PriceCart priceCart;
  private final ClearCart clearCart;

  CartController(PriceCart priceCart, ClearCart clearCart) {
    this.priceCart = priceCart;
    this.clearCart = clearCart;
  }

  @Operation(
      operationId = "getCart",
      summary = "See what is in your cart",
      description =
          "In the order in which you put it there, at the prices of this moment: nothing is set aside."
              + " What is not for sale any more stays to be seen with `available: false`, and is not"
              + " part of the total.")
  @Answers({})
  @GetMapping
  ResponseEntity<CartResponse> cart(SignedIn caller) {
    return CartResponse.answer(priceCart.price(caller.user()));
  }

  @Operation(
      operationId = "clearCart",
      summary = "Empty your cart",
      description = "Repeated, it is still empty.")
  @Answers({OUTCOME_UNKNOWN})
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear(SignedIn caller) {
    clearCart.clear(caller.user(), Optional.empty());
  }
}
